// What a language must supply; shared code asks the pack and never branches on a language tag.
import type { AttributionTables } from "./attribution-tables.ts";
import type { CompareTables } from "./compare-tables.ts";
import type { EntityTables } from "./entity-tables.ts";
import type { EventTables } from "./event-tables.ts";
import type { NumberTables } from "./number-tables.ts";
import type { PageTables } from "./page-tables.ts";
import type { PlaceTables } from "./place-tables.ts";
import type { TimeTables } from "./time-tables.ts";
import type { WordTables } from "./word-tables.ts";

export interface LanguagePack {
  /** BCP 47 tag: "en". */
  readonly tag: string;
  /** How a text is cut into words: abbreviations, contractions, hyphens. */
  readonly words: WordTables;
  /** Number words, scales, hedges, units and currencies. */
  readonly numbers: NumberTables;
  /** Weekdays, months, relative phrases. */
  readonly times: TimeTables;
  /** Cues with their stance and certainty, generic sources, titles, roles, capitals and demonyms. */
  readonly attribution: AttributionTables;
  /** Event triggers by type, from the domain packs. */
  readonly events: EventTables;
  /** Words of notices, bylines, datelines, corrections and agencies on a page. */
  readonly page: PageTables;
  /** Words that set figures of several reports beside each other: classes, kinds of count, denial, withdrawal. */
  readonly compare: CompareTables;
  /** Who can speak: kinds of bodies, roles, bodies with several names, states and their seats. */
  readonly entities: EntityTables;
  /** How place names are shortened and extended. */
  readonly places: PlaceTables;
}
