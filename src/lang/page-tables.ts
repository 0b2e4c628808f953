// The page tables that a language supplies: the words by which a page shows what is article and what is not.

/** A news agency and the ways in which pages credit it. */
export interface AgencyName {
  readonly name: string;
  readonly forms: readonly string[];
}

export interface PageTables {
  /** An appeal for money, subscriptions or sign-ups. Two weak signs in one block, or one strong one, make it a notice. */
  readonly appeals: { readonly strong: readonly RegExp[]; readonly weak: readonly RegExp[] };
  /** Openings of an appeal that runs to the end of the text: "A message from …:". */
  readonly appealOpenings: readonly RegExp[];
  /** A short block that sends the reader elsewhere: "Read more: …", "Watch the video". */
  readonly pointers: readonly RegExp[];
  /** Headings of lists that lead to other stories. */
  readonly otherStories: readonly RegExp[];
  /** Copyright, syndication and conditions. */
  readonly legal: readonly RegExp[];
  /** Comment policy and invitations to comment. */
  readonly comments: readonly RegExp[];
  /** Words of a page's controls, which are no sentences: "Share", "Print", "Advertisement". */
  readonly controls: readonly RegExp[];
  /** A note by the editors that something was wrong or changed. */
  readonly corrections: readonly RegExp[];
  /** Lines about who wrote, edited or photographed: "Reporting by …; Editing by …". */
  readonly credits: readonly RegExp[];
  /** Ends of a picture's caption. */
  readonly captionCredits: readonly RegExp[];
  /** Before the names in a byline. */
  readonly bylineOpenings: readonly RegExp[];
  readonly agencies: readonly AgencyName[];
  /** Month names and their abbreviations, January first, lower case. */
  readonly months: readonly (readonly string[])[];
  /** Words before a day that say it was published, or updated. */
  readonly publishedWords: RegExp;
  readonly updatedWords: RegExp;
  /** True where 03/04/2021 is 3 April; null where both are in use and the page must decide. */
  readonly dayFirst: boolean | null;
  /** Sentences by which a page withholds the rest from those who do not pay. */
  readonly paywalls: readonly RegExp[];
}
