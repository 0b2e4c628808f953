// English words for events, roles of figures and what is counted.
import type { EventTables } from "../event-tables.ts";
import { armedConflict } from "./domains/armed-conflict.ts";
import { disasterHealth } from "./domains/disaster-health.ts";
import { publicLife } from "./domains/public-life.ts";
import { figureWords } from "./figure-words.ts";
import { nounForms, verbForms } from "./inflection.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

export const eventTables: EventTables = {
  words: figureWords,
  domains: [armedConflict, disasterHealth, publicLife],
  verbForms,
  nounForms,
  states: list(`be have hold live exist remain stay contain own possess comprise include consist boast house belong
    represent number total stand cover depend share wear identify`),
  carriers: list("begin start continue try attempt seek help manage want need let cause force fail aim"),
  changes:
    list(`rise fall increase decrease drop decline grow climb jump surge soar plunge shrink double triple cut reduce
    slash lower raise expand gain lose slip tumble swell dip ease boost
    shrunk slid sank sunk plummet spike balloon quadruple slow accelerate quicken halve treble widen narrow weaken strengthen edge creep inch`),
  changeNouns: list("increase decrease rise fall drop decline reduction cut growth jump surge"),
  tolls: {
    kill: ["death toll", "toll", "number of dead", "number of deaths", "number of people killed", "body count"],
    wound: ["number of injured", "number of wounded", "injury toll"],
    "kill-or-wound": ["casualty toll", "casualty count"],
    missing: ["number of missing"],
    infect: ["number of infections", "caseload"],
  },
  light: list(
    "record report suffer sustain see cause inflict conduct make take include involve hear register log face mark carry announce confirm",
  ),
  classes: {
    persons:
      list(`people person man woman child boy girl staff worker employee member official officer journalist teacher minister
      manager player student nurse doctor player resident civilian passenger prisoner hostage captive detainee patient victim
      inmate soldier troop migrant refugee girl teenager pupil sailor crew miner fisherman villager suspect others`),
    forces:
      list(`troop soldier personnel force police officer adviser advisor marine guard peacekeeper fighter mercenary
      reservist conscript trooper paratrooper battalion brigade warship frigate jet`),
    places:
      list(`building house home flat apartment village town city district province region country state county site location
      hospital school clinic camp office floor room page factory plant warehouse port airport station street neighbourhood
      neighborhood suburb island hotel shop store`),
    munitions: list(`drone missile rocket shell shot round bomb mortar projectile warhead torpedo uav interceptor`),
  },
  byClass: [
    { event: "transfer", counted: "forces", becomes: "deploy" },
    { event: "damage", counted: "persons", becomes: "wound" },
    { event: "transfer", counted: "persons", becomes: "other" },
    { event: "release", counted: "persons", outside: true, becomes: "transfer" },
    { event: "launch", counted: "persons", becomes: "other" },
    { event: "exercise", counted: "forces", outside: true, becomes: "other" },
    { event: "attack", counted: "munitions", nounOnly: true, becomes: "launch" },
    { event: "deploy", counted: "munitions", nounOnly: true, becomes: "launch" },
  ],
  incidents:
    list(`attack strike airstrike raid shelling bombing bombardment blast explosion fire blaze crash accident collapse
    quake earthquake flood flooding storm sinking capsizing shooting stabbing stampede crush landslide mudslide avalanche
    assault clash ambush incident derailment eruption hurricane cyclone typhoon tornado tsunami tremor barrage massacre
    rampage siege collision disaster tragedy wreck poisoning outbreak`),
  containers:
    list(`unit piece round set total number amount quantity ton tonne kilogram kilo gram pound litre liter gallon barrel
    bag box truckload load batch series group pair handful majority kind type form sort acre hectare head member
    worth consignment shipment convoy fleet crowd team`),
  compoundCounts:
    list(`member nation country party state person man woman team player seat name judge juror vessel ship boat ferry
    car vehicle truck lorry bus train carriage wagon plane aircraft jet helicopter tank gun missile rocket drone bed house
    home flat apartment village city town district school company firm bank club game match dog horse strong ward screen
    minister officer soldier crew engine turbine reactor panel count bedroom`),
  describing: list(
    "nation country state party seat name judge juror point bed village city town district panel house ward bedroom",
  ),
  increments: ["additional", "more", "another", "further", "extra"],
  previous: [
    "up from",
    "down from",
    "compared with",
    "compared to",
    "rather than",
    "instead of",
    "previously",
    "from an earlier",
    "revised from",
  ],
  parts: [
    "of whom",
    "of which",
    "of them",
    "of these",
    "of those",
    "among them",
    "among whom",
    "including",
    "include",
    "includes",
    "included",
    "among the dead",
    "among the victims",
  ],
  rates: [
    "per",
    "each",
    "every",
    "average",
    "averaged",
    "averages",
    "daily",
    "weekly",
    "monthly",
    "annually",
    "apiece",
    "hourly",
  ],
  people: "people",
  money: "money",
  amounts:
    list(`fine cost price loss damage budget fund funding aid investment deal contract loan grant bill debt payment fee
    salary bail compensation revenue profit sale package pledge donation tax bond estimate valuation reward bounty`),
  personal: [
    "kill",
    "wound",
    "kill-or-wound",
    "capture",
    "missing",
    "displace",
    "rescue",
    "release",
    "arrest",
    "charge",
    "convict",
    "sentence",
    "infect",
    "protest",
    "employ",
  ],
};
