// The tables of who can speak that a language supplies: bodies, roles, bodies known by several names, states and their seats.

/** Words for one kind of body, any of which may stand for another: "office", "agency", "directorate". */
export interface BodyClass {
  readonly name: string;
  readonly words: readonly string[];
  /** Organs of a state, which are on its side: ministries, general staffs, presidencies. */
  readonly organ: boolean;
}

/** A body of the real world under all its names. */
export interface KnownBody {
  readonly key: string;
  readonly names: readonly string[];
  /** State that it is an organ of; null for those that are none. */
  readonly state: string | null;
}

export interface EntityTables {
  readonly bodies: readonly BodyClass[];
  readonly known: readonly KnownBody[];
  /** Phrases made one word before names are compared: "coast guard" -> "coastguard". */
  readonly phrases: Readonly<Record<string, string>>;
  /** Words that stand for another in names: "defense" -> "defence", "seamen" -> "sailors". */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Words of bodies' names that tell no two apart: "national", "royal", "public". */
  readonly plain: readonly string[];
  /** Small words that do not count in a name. */
  readonly small: readonly string[];
  /** Persons who speak for themselves though they hold an office: "mayor", "minister". */
  readonly sovereigns: readonly string[];
  /** Sovereigns of a state, on its side. */
  readonly stateRoles: readonly string[];
  /** Persons who speak for a body: "spokesman", "director", "secretary". */
  readonly speakers: readonly string[];
  /** Roles that one person holds at a time: "director", "mayor"; not "spokesman" nor "officer". */
  readonly single: readonly string[];
  /** Ranks and roles that name the kind of body: "inspector" -> "police". */
  readonly bodyOfRole: Readonly<Record<string, string>>;
  /** Words for several or for anybody, who are nobody in particular: "officials", "residents". */
  readonly nobody: readonly string[];
  /** Rooms of a person who speak for that person: "office", "aides". */
  readonly rooms: readonly string[];
  /** Forms of address that say man or woman. */
  readonly address: Readonly<Record<string, "m" | "f">>;
  /** What a body is, before its name: "operator Lowen Grid". */
  readonly apposed: readonly string[];
  /** Forms of firms, after their name: "plc". */
  readonly firms: readonly string[];
  /** Titles before a name, dropped when names are compared. */
  readonly titles: readonly string[];
  /** Endings that make an adjective of a state's name: "Korvath" -> "Korvathi". */
  readonly demonymEndings: readonly string[];
  /** Names of a state: "US" -> "united states". All keys are lower case. */
  readonly states: Readonly<Record<string, string>>;
  /** Seats and capitals by the state they stand for: "kremlin" -> "russia". */
  readonly seats: Readonly<Record<string, string>>;
  readonly demonyms: Readonly<Record<string, string>>;
  /** Verbs and phrases that give a figure on somebody's word, as they stand after the one who says: "put", "spoke of". */
  readonly givers: readonly string[];
  /** Phrases before the one on whose word: "according to", "says" when the speaker follows. */
  readonly givenBy: readonly string[];
}
