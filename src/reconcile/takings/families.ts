// Publisher families: outlets that share an owner's newsroom, for the days on which they did.

interface Family {
  readonly name: string;
  readonly outlets: readonly string[];
  /** First day, null where it reaches back before the news that is read. */
  readonly since: string | null;
  readonly until: string | null;
  /** Where this is said. */
  readonly source: string;
}

/** Family | outlets, parted by "/" | since | until | source. */
const ROWS = `
Axel Springer|Bild/Die Welt/Welt am Sonntag/B.Z.|||axelspringer.com, brands
Axel Springer|Business Insider|2015-09-29||Axel Springer, announcement of 29 September 2015
Axel Springer|Politico/Protocol|2021-10-19||Axel Springer, announcement of 19 October 2021
BBC|BBC News/BBC Sport/BBC World Service/BBC News Online|||bbc.co.uk, about the BBC
CNN|CNN/CNN International/CNN en Español|||cnn.com, about
Comcast|NBC News/CNBC/MSNBC||2025-12-31|NBCUniversal, company pages
Daily Mail and General Trust|Daily Mail/Mail on Sunday/MailOnline/Metro|||dmgt.com, our businesses
Daily Mail and General Trust|i/The i Paper|2019-11-29||DMGT, announcement of 29 November 2019
Daily Mail and General Trust|New Scientist|2021-03-03||DMGT, announcement of 3 March 2021
Disney|ABC News (US)/ESPN|||thewaltdisneycompany.com, businesses
Fox|Fox News/Fox Business|2019-03-19||Fox Corporation, first annual report
Gannett|USA Today/Detroit Free Press/Arizona Republic/Indianapolis Star/Milwaukee Journal Sentinel/The Cincinnati Enquirer/The Tennessean/The Courier-Journal|||gannett.com, brands
Guardian Media Group|The Guardian/Guardian US/Guardian Australia|||theguardian.com, about
Guardian Media Group|The Observer||2025-04-22|Tortoise Media, announcement on taking over The Observer
Hearst|San Francisco Chronicle/Houston Chronicle/San Antonio Express-News/Times Union|||hearst.com, newspapers
Independent|The Independent/indy100|||independent.co.uk, about us
Irish Times Group|The Irish Times/Irish Examiner|2018-07-10||The Irish Times, 10 July 2018
McClatchy|Miami Herald/The Sacramento Bee/The Kansas City Star/The Charlotte Observer/The News & Observer/Fort Worth Star-Telegram|||mcclatchy.com, our brands
Mediahuis|De Telegraaf/NRC/Noordhollands Dagblad/De Limburger|||mediahuis.com, news brands
Mediahuis|Irish Independent/Sunday Independent/Belfast Telegraph|2019-07-31||Mediahuis, announcement of 31 July 2019
News Corp|The Wall Street Journal/MarketWatch/Barron's/New York Post|||newscorp.com, businesses
News Corp|The Times/The Sunday Times/The Sun|||news.co.uk, our brands
News Corp|The Australian/The Daily Telegraph (Sydney)/Herald Sun/The Courier-Mail/news.com.au/The Advertiser|||newscorpaustralia.com, brands
Nikkei|Nikkei/Nikkei Asia|||nikkei.com, company profile
Nikkei|Financial Times|2015-11-30||Nikkei, announcement of 30 November 2015
Nine|The Sydney Morning Herald/The Age/The Australian Financial Review/Brisbane Times/WAtoday|2018-12-07||Nine Entertainment, merger of 7 December 2018
NZME|The New Zealand Herald/Bay of Plenty Times/Hawke's Bay Today|2016-06-27||nzme.co.nz, brands
Postmedia|National Post/Ottawa Citizen/Calgary Herald/Edmonton Journal/Montreal Gazette/The Vancouver Sun/The Province|2010-07-13||postmedia.com, brands
Postmedia|Toronto Sun/Ottawa Sun/Calgary Sun/Edmonton Sun|2015-04-13||Postmedia, announcement of 13 April 2015
Prisa|El País/Cinco Días/Cadena SER/AS|||prisa.com, media
RCS|Corriere della Sera/La Gazzetta dello Sport/El Mundo/Marca|2007-04-01||rcsmediagroup.it, brands
Reach|Daily Mirror/Sunday Mirror/Manchester Evening News/Liverpool Echo/Daily Record|||reachplc.com, our brands
Reach|Daily Express/Sunday Express/Daily Star|2018-02-28||Trinity Mirror, announcement of 28 February 2018
Schibsted|Aftenposten/VG/Bergens Tidende/Stavanger Aftenblad/Aftonbladet/Svenska Dagbladet|||schibsted.com, our brands
Stuff|Stuff/The Post/The Press/Waikato Times|||stuff.co.nz, about
The Times Group|The Times of India/The Economic Times/Navbharat Times/Mumbai Mirror|||timesgroup.com, brands
HT Media|Hindustan Times/Mint/Hindustan|||htmedia.in, brands
India Today Group|India Today/Aaj Tak/Business Today|||indiatodaygroup.com
Torstar|Toronto Star/The Hamilton Spectator/Waterloo Region Record|||torstar.com, brands
`;

export const FAMILIES: readonly Family[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [name = "", outlets = "", since = "", until = "", source = ""] = row.split("|");
    return { name, outlets: outlets.split("/"), since: since || null, until: until || null, source };
  });

const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the /, "").trim();
const BY_OUTLET = new Map<string, Family[]>();
for (const family of FAMILIES)
  for (const outlet of family.outlets) BY_OUTLET.set(fold(outlet), [...(BY_OUTLET.get(fold(outlet)) ?? []), family]);

/** Who owns an outlet on a day, as it was given, else by the table: `familyOf("Financial Times", null, "2020-01-05")` is "Nikkei". */
export const familyOf = (outlet: string | null, owner: string | null, day: string | null): string | null => {
  if (owner) return owner;
  if (!outlet) return null;
  const on = day?.slice(0, 10) ?? null;
  const rows = BY_OUTLET.get(fold(outlet)) ?? [];
  const found = rows.find(({ since, until }) => (!on || !since || since <= on) && (!on || !until || on <= until));
  return found?.name ?? null;
};
