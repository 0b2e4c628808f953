// English words around numbers: what is not counted, what is put at a number, what is told only to be refuted.
import type { FigureWords } from "../event-tables.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

const uncountedNone =
  list(`proof evidence doubt question idea plan plans intention choice reason sign signs word need basis
  comment response surprise longer matter requirement obligation right result results mention stranger secret`);

export const figureWords: FigureWords = {
  uncounted: list(`point points goal goals run runs wicket wickets generation generations lifetime lifetimes year years
    month months week weeks day days hour hours minute minutes second seconds decade decades century centuries night
    nights season seasons calibre caliber chapter chapters paragraph paragraphs am pm percent degree degrees`),
  uncountedOne: list("thing way ways side place reason kind hand end other"),
  uncountedNone,
  numbered:
    list(`number size level goal goals grade category phase stage chapter type tier zone gate class form rule article
    section room bus line episode season version no sdg`),
  afterMultiple: list("rocket sclerosis choice birth births warhead warheads launch"),
  counts: list("number numbers count tally total toll figure"),
  puts: list("put puts putting estimate estimates estimated estimating set sets placed places"),
  fates: list("dead missing injured wounded displaced"),
  parents: list("mother father parent parents mum mom dad widow grandmother grandfather"),
  told: list(`claim claims report reports allegation allegations suggestion suggestions rumour rumours rumor rumors idea talk
    story assertion accusation`),
  toldFalsely: list("pretext lie lies myth falsehood hoax fiction"),
  refuted:
    list(`not n't false untrue wrong incorrect fabrication fabricated baseless nonsense invention lie unfounded fairy
    propaganda hoax fiction invented groundless`),
  comparatives: list("more fewer less higher lower larger smaller greater better worse"),
  levelsOff: list("below above under over higher lower more less fewer ahead behind"),
  formerly: list(
    "a an the of peak high low record earlier estimate estimated figure level average last year month week 's total first previous toll count tally number forecast",
  ),
  firstSaid: list("first initially originally previously earlier"),
  newCounts:
    list(`case cases infection infections death deaths question questions charge charges allegation allegations victim victims
    fatality fatalities complaint complaints patient patients arrest arrests attack attacks member members`),
  groupings: list("groups teams pairs batches waves rows convoys packs squads shifts"),
  partVerbs: list("account accounts accounted accounting"),
  takes: list("reduce cut raise lose lost gain gained win won reduced raised loses gains cuts raises"),
  quarterCounts: list("two four five six seven eight consecutive"),
};
