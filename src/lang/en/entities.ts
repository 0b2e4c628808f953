// English words for those who speak: kinds of bodies, offices, roles, ranks, and how states are called.
import type { BodyClass, EntityTables } from "../entity-tables.ts";
import { knownBodies } from "./known-bodies.ts";
import { demonyms, seats, states } from "./states.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);
const body = (name: string, words: string, organ = false): BodyClass => ({ name, words: list(words), organ });
const lower = (table: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key.toLowerCase(), value.toLowerCase()]));

/** Names of states beside those of the table of states. */
const STATE_NAMES: Readonly<Record<string, string>> = {
  america: "united states",
  britain: "united kingdom",
  burma: "myanmar",
  "côte d'ivoire": "ivory coast",
  czechia: "czech republic",
  dprk: "north korea",
  drc: "democratic republic of congo",
  "great britain": "united kingdom",
  holland: "netherlands",
  prc: "china",
  rok: "south korea",
  "republic of korea": "south korea",
  "russian federation": "russia",
  türkiye: "turkey",
  "u.k.": "united kingdom",
  "u.s.": "united states",
  uae: "united arab emirates",
  uk: "united kingdom",
  us: "united states",
  usa: "united states",
  "united states of america": "united states",
};

export const entityTables: EntityTables = {
  bodies: [
    body("observers", "observers monitors monitor observatory"),
    body("embassy", "embassy consulate", true),
    body("mission", "mission delegation"),
    body("ministry", "ministry ministries department minister ministers", true),
    body("government", "government cabinet administration presidency regime", true),
    body("intelligence", "intelligence", true),
    body("staff", "staff chiefs command headquarters", true),
    body(
      "army",
      "army military forces troops navy airforce corps marines soldiers defenceforces defenceforce armedforces",
      true,
    ),
    body("parliament", "parliament assembly congress senate legislature duma knesset"),
    body("coastguard", "coastguard"),
    body("police", "police constabulary gendarmerie policeforce"),
    body("fire", "firebrigade firefighters fire"),
    body("rescue", "rescueservice rescuers rescue"),
    body("hospital", "hospital clinic infirmary"),
    body("court", "court tribunal"),
    body("prosecution", "prosecutors prosecution prosecutor"),
    body("council", "council townhall cityhall municipality prefecture"),
    body(
      "agency",
      "agency office directorate service authority bureau inspectorate commission centre administrator unit",
    ),
    body("board", "board trust"),
    body("union", "union league federation guild brotherhood"),
    body("company", "company firm corporation operator manufacturer group airline carrier plant works maker"),
    body("movement", "front movement campaign coalition alliance party network"),
    body("charity", "society charity foundation ngo relief association committee"),
    body("university", "university institute college academy"),
    body("paper", "paper newspaper courier gazette herald echo tribune broadcaster channel wire"),
    body("watchdog", "watchdog regulator ombudsman"),
    body("bank", "bank"),
    body("church", "church diocese"),
    body("team", "team club"),
  ],
  known: knownBodies,
  phrases: {
    "air force": "airforce",
    "armed forces": "armedforces",
    "city hall": "cityhall",
    "coast guard": "coastguard",
    "coast guards": "coastguard",
    "defence force": "defenceforces",
    "defence forces": "defenceforces",
    "fire brigade": "firebrigade",
    "fire chief": "firebrigade chief",
    "fire crews": "firebrigade",
    "fire department": "firebrigade",
    "fire officer": "firebrigade officer",
    "fire service": "firebrigade",
    "fire spokesman": "firebrigade spokesman",
    "fire spokeswoman": "firebrigade spokeswoman",
    "foreign office": "foreign ministry",
    "joint chiefs of staff": "joint staff",
    "home office": "interior ministry",
    "police department": "police",
    "police force": "police",
    "police service": "police",
    "red crescent": "redcrescent",
    "red cross": "redcross",
    "rescue service": "rescueservice",
    "rescue services": "rescueservice",
    "town hall": "townhall",
    "trade union": "union",
  },
  synonyms: {
    affairs: "",
    carabinieri: "police",
    center: "centre",
    coastguards: "coastguard",
    company: "company",
    defense: "defence",
    emergencies: "disaster",
    emergency: "disaster",
    firefighters: "firebrigade",
    home: "interior",
    internal: "interior",
    labor: "labour",
    mariners: "sailors",
    municipal: "town",
    organisation: "organization",
    sailor: "sailors",
    seafarers: "sailors",
    seamen: "sailors",
    city: "town",
  },
  plain:
    list(`national royal public general joint federal state central main chief high supreme regional provincial county
    district town local military police health defence interior foreign finance justice education transport disaster
    environment water energy agriculture economy trade labour tourism culture security civil civilian protection
    management relief medical fire rescue sea maritime border customs immigration weather meteorological geological
    election electoral statistics nuclear space press news media workers teachers sailors dockers miners drivers nurses
    doctors farmers residents citizens students human rights red international united people republic world independent
    chemical health-care children women refugees peace food emergency affairs armed special intelligence first second
    north south east west northern southern eastern western upper lower capital country province territory party
    monitoring information data prime vice deputy situation air land ground naval`),
  small: list("the a an of for and in on at to by with de la le du des von van da do di el al & its their his her our"),
  sovereigns:
    list(`president minister premier chancellor mayor governor king queen prince princess pope senator congressman
    congresswoman lawmaker mp councillor ambassador envoy emir sultan sheikh taoiseach judge bishop archbishop imam
    rabbi sheriff clerk matron rector dean harbourmaster`),
  stateRoles: list("president minister premier chancellor king queen emir sultan taoiseach ambassador envoy"),
  speakers:
    list(`spokesman spokeswoman spokesperson spokespeople director officer chief head secretary chairman chairwoman
    chair counsel lawyer lawyers leader manager executive commander commandant captain official officials inspector
    superintendent coordinator co-ordinator representative aide adviser deputy secretary-general commissioner surgeon
    coroner prosecutor president-elect founder organiser organizer chief-executive boss representatives spokespersons
    representative team general-secretary press-secretary`),
  single:
    list(`director head secretary chairman chairwoman chair president minister premier chancellor mayor governor king
    queen pope chief counsel commander chief-executive secretary-general coroner sheriff clerk matron bishop rector dean
    harbourmaster`),
  bodyOfRole: {
    constable: "police",
    detective: "police",
    firebrigade: "fire",
    inspector: "police",
    sergeant: "police",
    superintendent: "police",
    surgeon: "hospital",
  },
  nobody:
    list(`officials sources analysts experts witnesses residents people locals villagers neighbours neighbors activists
    critics observers diplomats lawmakers doctors medics survivors passengers fishermen reporters journalists
    protesters marchers demonstrators relatives families friends some many others several they official source resident
    analyst expert witness diplomat activist survivor passenger fisherman reporter journalist marcher protester
    relative neighbour neighbor man woman boy girl reports report media everyone anybody nobody somebody authorities
    leaders politicians rebels militants fighters lawyers prosecutors investigators scientists researchers economists`),
  rooms: list("office aides aide team people staff lawyers lawyer spokesman spokeswoman spokesperson press-service"),
  address: { lady: "f", miss: "f", mr: "m", mrs: "f", ms: "f", sir: "m", king: "m", queen: "f" },
  apposed: list(
    `operator carmaker owner maker airline retailer insurer shipowner developer producer brewer publisher utility
    broadcaster manufacturer contractor supplier lender broker carrier builder newspaper magazine agency`,
  ),
  firms: list("plc ltd inc co corp corporation gmbh ag sa llc nv spa"),
  titles:
    list(`president prime minister vice deputy chancellor king queen prince princess pope general gen lieutenant lt major
    maj colonel col captain capt admiral adm rear commander sergeant sgt officer sheriff judge justice senator sen
    representative rep congressman congresswoman governor gov mayor secretary ambassador envoy director chief chairman
    chairwoman spokesman spokeswoman spokesperson professor prof doctor dr mr mrs ms miss sir lord lady dame rev
    reverend father sister bishop archbishop cardinal imam sheikh ayatollah head former acting inspector superintendent
    constable detective brigadier marshal premier foreign defence defense interior finance health duty senior junior
    chief-superintendent police fire town city works managing executive press first second`),
  demonymEndings: list("i n an ian ean ish ese er ic s ns ans ians is"),
  states: {
    ...Object.fromEntries(states.map((name) => [name.toLowerCase(), name.toLowerCase()])),
    ...STATE_NAMES,
  },
  seats: lower(seats),
  demonyms: lower({ ...demonyms, "U.S.": "United States", Israelis: "Israel" }),
  givers:
    list(`said says say put puts listed lists list counted counts count reported reports report gave gives give estimated
    estimates estimate reckoned reckons reckon recorded records record announced announces confirmed confirms told tells
    claimed claims claim believes believed stated states spoke speaks speak published publishes made makes make
    acknowledged acknowledges found finds find has have had lowered raised cut revised quoted hears hear`),
  givenBy: ["according to", "said", "says", "say", "by the count of", "by", "told"],
};
