// English words: abbreviations, prefixes and contractions, as universal treebanks of English cut them.
import type { WordTables } from "../word-tables.ts";

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const wordTables = {
  abbreviations: words(`
    Adm Apr Assn Asst Attn Aug Ave B.Sc Blvd Brig Bros Capt Cmdr Co Col Corp Cpl Dec Dept Dist Dr Esq Feb Fr Ft Gen Gov
    Hon Inc Insp Jan Jr Jul Jun Lt Ltd M.Sc Maj Mar Messrs Mr Mrs Ms Mt Nov Oct Ph Ph.D Pres Prof Pvt Rep Reps Rev Sec
    Sen Sens Sep Sept Sgt Sr St Ste Supt Tel Thur Thurs Tue Tues U.S.A Univ Vol Vols
    Ala Ariz Ark Calif Colo Conn Del Fla Ill Kan Ky Md Mich Minn Miss Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wis Wyo
    a.k.a al approx ca cf dept e.g ed eds eg esp est et etc fig ft i.e inc incl lb lbs ltd min oz resp sq st viz vol vs yr yrs
  `),
  abbreviationsBeforeNumber: ["No", "no", "Nos", "nos", "p", "pp"],
  prefixes: words(`
    anti arch bi co counter cross e ex extra inter intra mid mini multi neo non over post pre pro proto pseudo quasi
    re semi sub super trans ultra un under vice
  `),
  clitics: ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"],
  fused: { cannot: 3, gonna: 3, gotta: 3, wanna: 3, lemme: 3, gimme: 3 },
  numberUnits: [
    "am",
    "pm",
    "km",
    "kg",
    "mm",
    "cm",
    "mi",
    "ft",
    "lb",
    "lbs",
    "mph",
    "kph",
    "kw",
    "mw",
    "gw",
    "mb",
    "gb",
  ],
} as const satisfies WordTables;
