// A lemma in, the forms it takes in a text out: the tables hold lemmas, the text holds "shot", "fled", "denies".

/** Past and participle of verbs that do not just take "-ed"; forms with a slash are alternatives. */
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "is are was were been being am 's 're",
  become: "became",
  begin: "began begun",
  bind: "bound",
  blow: "blew blown",
  break: "broke broken",
  bring: "brought",
  build: "built",
  burn: "burnt",
  buy: "bought",
  catch: "caught",
  choose: "chose chosen",
  come: "came",
  cut: "",
  deal: "dealt",
  die: "died dying",
  do: "did done does",
  draw: "drew drawn",
  drive: "drove driven",
  drown: "",
  fall: "fell fallen",
  feel: "felt",
  fight: "fought",
  find: "found",
  flee: "fled",
  fly: "flew flown",
  forget: "forgot forgotten",
  freeze: "froze frozen",
  get: "got gotten",
  give: "gave given",
  go: "went gone goes",
  grow: "grew grown",
  have: "had has 've having",
  hear: "heard",
  hide: "hid hidden",
  hit: "",
  hold: "held",
  hurt: "",
  keep: "kept",
  know: "knew known",
  lay: "laid",
  lead: "led",
  leave: "left",
  let: "",
  lie: "lay lain lied lying",
  lose: "lost",
  make: "made",
  mean: "meant",
  meet: "met",
  pay: "paid",
  put: "",
  read: "",
  ride: "rode ridden",
  rise: "rose risen",
  run: "ran",
  say: "said",
  see: "saw seen",
  seek: "sought",
  sell: "sold",
  send: "sent",
  shoot: "shot",
  show: "shown",
  shut: "",
  sink: "sank sunk",
  speak: "spoke spoken",
  spend: "spent",
  stand: "stood",
  steal: "stole stolen",
  strike: "struck stricken",
  sweep: "swept",
  swear: "swore sworn",
  take: "took taken",
  teach: "taught",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  undergo: "underwent undergone",
  understand: "understood",
  undertake: "undertook undertaken",
  withdraw: "withdrew withdrawn",
  withhold: "withheld",
  wound: "",
  write: "wrote written",
};

const VOWEL = /[aeiou]/;

const withEnding = (lemma: string, ending: "ed" | "ing"): string[] => {
  if (/e$/.test(lemma) && !/(ee|oe|ye)$/.test(lemma)) return [lemma.slice(0, -1) + ending];
  if (/ee$/.test(lemma)) return [ending === "ed" ? `${lemma}d` : `${lemma}ing`];
  if (ending === "ed" && /[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`];
  const plain = lemma + ending;
  const doubled = /[^aeiou][aeiou][bdgklmnprtv]$/.test(lemma) ? [lemma + lemma.at(-1) + ending] : [];
  return [plain, ...doubled];
};

const plural = (lemma: string): string => {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
};

/** All forms of a verb, or of a phrase led by one: `verbForms("shoot down")` holds "shot down". */
export const verbForms = (phrase: string): string[] => {
  const [lemma = "", ...rest] = phrase.split(" ");
  const irregular = IRREGULAR[lemma];
  const past = irregular === undefined ? withEnding(lemma, "ed") : irregular.split(" ").filter(Boolean);
  const regularToo = ["burn", "drown", "wound"].includes(lemma) ? withEnding(lemma, "ed") : [];
  const forms = [lemma, plural(lemma), ...withEnding(lemma, "ing"), ...past, ...regularToo];
  return [...new Set(forms)].map((form) => [form, ...rest].join(" "));
};

const IRREGULAR_NOUNS: Readonly<Record<string, string>> = {
  person: "people",
  man: "men",
  woman: "women",
  child: "children",
  crisis: "crises",
};

/** Singular and plural of a noun, or of a phrase that ends in one: `nounForms("death toll")` holds "death tolls". */
export const nounForms = (phrase: string): string[] => {
  const words = phrase.split(" ");
  const last = words.pop() ?? "";
  const many =
    IRREGULAR_NOUNS[last] ??
    (/[a-z]{2,}(?<!hu|ger|ro)man$/.test(last) ? last.replace(/man$/, "men") : null) ??
    (VOWEL.test(last) && !/s$/.test(last) ? plural(last) : last);
  return [...new Set([last, many])].map((form) => [...words, form].join(" "));
};
