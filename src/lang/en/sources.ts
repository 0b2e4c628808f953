// English words for sources: what kind of claimant a phrase names, pronouns, titles.
import type { SourceWords } from "../attribution-tables.ts";
import { demonyms, seats, states } from "./states.ts";

const list = (words: string): string[] => words.trim().split(/\s+/);

const FIRMS =
  list(`company firm corporation airline carrier bank maker manufacturer retailer operator insurer lender trader
  utility chain carmaker shipbuilder publisher inc ltd corp plc co & sons holdings airlines airways motors energy foods`);
const PAPERS = list(
  `newspaper paper daily weekly herald post times tribune gazette clarion courier ledger mirror observer`,
);

export const sourceWords: SourceWords = {
  kinds: {
    person:
      list(`spokesman spokeswoman spokesperson president minister premier chancellor mayor governor ambassador envoy
      commander general colonel admiral captain director chief chairman chairwoman chair head leader secretary deputy
      lawyer attorney judge prosecutor-general professor researcher analyst expert historian economist doctor surgeon
      physician coach player owner manager executive founder editor reporter journalist photographer correspondent
      resident neighbour neighbor survivor witness eyewitness father mother son daughter brother sister husband wife
      friend teacher student driver pilot officer detective superintendent constable sergeant sheriff coroner senator
      congressman congresswoman lawmaker mp councillor king queen prince princess pope bishop archbishop imam rabbi
      activist volunteer author writer blogger poster user official diplomat counsel counterpart candidate man woman boy
      girl person source nurse aide insider miner engineer conductor gravedigger rescuer sergeant lieutenant corporal
      brigadier prefect cashier baker porter guide skipper sailor diver victim defendant suspect farmer fisherman worker he she`),
    organization: list(`ministry military army navy police department agency authority service office bureau government
      administration company firm corporation group organisation organization union federation association committee
      commission council court parliament party bank university institute institution hospital school church
      staff guard force forces command defense defence league network newspaper paper broadcaster channel magazine
      outlet charity ngo foundation board body watchdog regulator airline carrier operator manufacturer club
      team delegation embassy consulate coalition alliance kremlin treasury senate congress cabinet brigade battalion
      patrol observatory centre center society palace clinic infirmary chain retailer insurer lender supplier trader utility carmaker store think-tank legislature directorate secretariat presidency`),
    document:
      list(`report minutes intercepts intercept briefing briefings draft drafts rumours rumors reports emails e-mails notice
      papers prospectus leaflet indictments report statement document documents memo letter e-mail email release communique communiqué paper-trail
      survey poll study analysis investigation inquiry audit filing filings indictment complaint affidavit lawsuit ruling
      judgment verdict data figures statistics tally tallies count records census article post posting tweet transcript
      presentation slideshow brochure guidance submission file files dossier footage video audio photos photographs
      images estimate estimates assessment findings register bulletin update dispatch website site notice list index`),
    group: list(`officials sources authorities analysts experts witnesses residents people locals villagers neighbours
      neighbors activists critics observers diplomats lawmakers lawyers doctors medics surgeons rescuers firefighters
      investigators prosecutors police-officers officers soldiers troops commanders leaders ministers politicians
      parents relatives families family survivors passengers users mediators researchers scientists economists traders
      investors farmers workers unions employees protesters organisers organizers students teachers teams
      journalists reporters colleagues allies supporters opponents rebels militants fighters representatives countries
      states nations departments agencies organisations organizations groups companies governments ngos some many others
      several most few individuals members staffers spokespeople rivals executives aides advisers advisors bystanders
      fishermen sailors crews historians insiders miners nurses pilots owners wives they`),
    state: list("state country republic kingdom nation"),
  },
  personPronouns: ["he", "she", "him", "her", "i", "his"],
  groupPronouns: ["they", "them", "we"],
  thingPronouns: ["it"],
  selfPronouns: ["i", "we", "me", "us"],
  relativePronouns: ["who", "which", "that", "whom"],
  determiners: ["the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "one", "another"],
  genders: {
    he: list(`he him his mr mr. king prince lord sir father brother son husband bishop archbishop cardinal imam pope
      chairman spokesman congressman businessman policeman fireman man boy uncle grandfather widower monk rabbi`),
    she: list(`she her mrs mrs. ms ms. miss queen princess lady dame mother sister daughter wife chairwoman spokeswoman
      congresswoman businesswoman policewoman woman girl aunt grandmother widow nun actress`),
  },
  bodies: {
    company: FIRMS,
    firm: FIRMS,
    corporation: FIRMS,
    carrier: list("airline carrier airlines airways air aviation"),
    airline: list("airline carrier airlines airways air aviation"),
    bank: list("bank banks lender"),
    lender: list("bank banks lender"),
    insurer: list("insurer insurance assurance"),
    retailer: list("retailer stores store supermarket shops"),
    newspaper: PAPERS,
    paper: PAPERS,
    charity: list("charity aid relief foundation trust"),
    union: list("union league federation brotherhood"),
    regulator: list("regulator authority commission board"),
    agency: list("agency"),
    hospital: list("hospital clinic infirmary"),
    university: list("university college institute"),
  },
  titles:
    list(`president prime minister vice deputy chancellor king queen prince princess pope general gen. lieutenant lt.
      major maj. colonel col. captain capt. admiral adm. rear commander sergeant sgt. officer sheriff judge justice
      senator sen. representative rep. congressman congresswoman governor gov. mayor secretary ambassador envoy director
      chief chairman chairwoman minister spokesman spokeswoman spokesperson professor prof. doctor dr dr. mr mr. mrs mrs.
      ms ms. miss sir lord lady dame rev. reverend father sister bishop archbishop cardinal imam sheikh ayatollah
      editor-in-chief head coach analyst lawyer reporter correspondent photographer resident former acting`),
  seats,
  demonyms,
  states,
};
