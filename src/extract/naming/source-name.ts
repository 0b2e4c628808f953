// A source phrase in, who that is out: the fullest name that the text gives, and what kind of claimant it is.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { Field, SourceKind } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { wordsOf } from "../../model/span.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { newsText, spanOf, wordsIn } from "../grammar/text.ts";
import { antecedent, pronounOf } from "./antecedent.ts";
import { bodyByKind } from "./bodies.ts";
import type { Memory, NamedSource } from "./named-source.ts";
import { personIn, roleField } from "./person-in.ts";
import type { Mention, Registry } from "./registry.ts";
import { fullPerson, keyWords, registryOf } from "./registry.ts";
import { peopleOf, personByRole } from "./roles.ts";

const stated = <T>(value: T, span: Span): Field<T> => ({ value, basis: "stated", span });
const inferred = <T>(value: T, reason: string, span?: Span): Field<T> => ({
  value,
  basis: "inferred",
  reason,
  ...(span ? { span } : {}),
});

/** Without determiner in front and commas, ages or relative clauses behind: the words that name. */
const coreOf = (text: NewsText, pack: LanguagePack, span: Span): [number, number] => {
  let [first, last] = wordsIn(text, span);
  // "TESKOV - The navy": the dateline before the name is no part of it.
  const dateline = text.document.document.dateline?.span[1] ?? 0;
  if (span[1] > dateline) while (first < last - 1 && (text.words[first] as Word).span[0] < dateline) first++;
  while (first < last - 1 && /^[–—-]$/.test((text.words[first] as Word).text)) first++;
  const { determiners } = pack.attribution.sources;
  if (
    last - first > 1 &&
    determiners.includes((text.words[first] as Word).lower) &&
    !/^(his|her|their|its|one)$/.test((text.words[first] as Word).lower)
  )
    first++;
  for (let i = first + 1; i < last; i++) {
    const word = text.words[i] as Word;
    if (word.text === "," || /^(who|which|that|whose|whom)$/.test(word.lower) || (word.text === "(" && i > first)) {
      last = i;
      break;
    }
  }
  while (last > first + 1 && text.timeOf.has(last - 1)) last--;
  // "figures released in July" without its time: "figures".
  while (last > first + 1 && /^(ADP|DET|CCONJ)$/.test((text.words[last - 1] as Word).upos)) {
    last--;
    if (last > first + 1 && /^[a-z]+(ed|wn)$/.test((text.words[last - 1] as Word).text)) last--;
  }
  if (last > first + 1 && /^('s|’s)$/.test((text.words[last - 1] as Word).text)) last--;
  return [first, last];
};

/** The noun that says what the phrase is: the last before "of", "for" or "who". */
const headOf = (text: NewsText, [first, last]: readonly [number, number]): Word => {
  let head = text.words[first] as Word;
  for (let i = first; i < last; i++) {
    const word = text.words[i] as Word;
    if (word.upos === "ADP" && i > first) break;
    if (word.upos === "VERB" && i > first && head.upos === "NOUN") break;
    if (word.upos === "NOUN" || word.upos === "PROPN") head = word;
  }
  return head;
};

/** "insurer", "geologist": nouns for one who does something, and the things that end alike. */
const ACTS = /(?:er|eer|or|ist|ian)$/;
const THINGS =
  /(?:ter|wer|ver|mer|der|ger|per|ber|cer|her|tor|oor|lor|mor|nor|ror|avor|our|paper|layer|drawer|freezer|tanker|bunker|dozer|number|wafer|career|beer|peer|pier)$/;

const KIND_ORDER: readonly SourceKind[] = ["document", "group", "person", "organization", "state"];

const kindOf = (text: NewsText, pack: LanguagePack, core: readonly [number, number], head: Word): Field<SourceKind> => {
  const { kinds, states, seats } = pack.attribution.sources;
  const span = spanOf(text, head.index, head.index + 1);
  const phrase = text.text.slice(...spanOf(text, ...core));
  if (states.includes(phrase) || phrase in seats)
    return inferred("state", `${phrase} is a state or its seat of government`, spanOf(text, ...core));
  const lower = head.lower;
  const name = text.document.names[text.nameOf.get(head.index) ?? -1];
  for (const kind of KIND_ORDER) if (kinds[kind].includes(lower)) return stated(kind, span);
  if (name?.type === "Person") return inferred("person", "a person's name", name.span);
  if (name?.type === "Organization") return inferred("organization", "the name of a body", name.span);
  if (/s$/.test(lower) && head.upos === "NOUN" && kinds.person.includes(lower.replace(/s$/, "")))
    return stated("group", span);
  const one = lower.replace(/s$/, "");
  if (head.upos === "NOUN" && one !== lower && ACTS.test(one) && !THINGS.test(one))
    return inferred("group", "a noun for those who do something", span);
  if (head.upos === "NOUN" && ACTS.test(lower) && !THINGS.test(lower))
    return inferred("person", "a noun for one who does something", span);
  if (name?.type === "NORP" && head.upos !== "PROPN") return inferred("group", "a people or party as a whole", span);
  if (/s$/.test(lower) && head.upos === "NOUN") return inferred("group", "a plural without a name", span);
  // "The Crane": a capital behind an article makes a name, whatever part of speech it was taken for.
  const capital = /^\p{Lu}/u.test(head.text) && text.words[head.index - 1]?.upos === "DET";
  if (head.upos === "PROPN" || capital)
    return inferred(
      /\s/.test(phrase) && !/\b(of|for|and)\b/.test(phrase) && name?.type !== "Location" ? "person" : "organization",
      "a name of no known kind",
      span,
    );
  return inferred("person", "a singular noun of no known kind", span);
};

/** "the ministry" -> the latest source with that noun in a longer name; "the Air Force" -> "Verland's Air Force". */
const longerName = (
  text: NewsText,
  registry: Registry,
  core: Span,
  head: Word,
  memory: Memory,
  determined: boolean,
  kind: SourceKind,
): Mention | null => {
  const short = wordsOf(text.text, core);
  const words = keyWords(short);
  if (words.length === 0) return null;
  const longer = (phrase: string): boolean => {
    const other = keyWords(phrase);
    return (
      other.length > words.length &&
      words.every((word) => other.includes(word)) &&
      (other.at(-1) === words.at(-1) || other.includes(head.lower))
    );
  };
  if (!determined && head.upos !== "PROPN") return null;
  const past = [...memory]
    .reverse()
    .find((item) => item.span[0] < core[0] && longer(item.named.name.value) && item.named.kind.value === kind);
  if (past) return { name: past.named.name.value, span: past.named.name.span ?? past.span };
  const known = kind === "organization" ? registry.organizations.filter(({ name }) => longer(name)) : [];
  return known[0] ?? null;
};

/** What the text says elsewhere that a person is. */
const knownRole = (document: AnnotatedDocument, pack: LanguagePack, name: string): Field<string> | null => {
  const role = peopleOf(document, pack).find((person) => person.name === name)?.role;
  return role ? inferred(wordsOf(document.document.text, role), `the text says elsewhere what ${name} is`, role) : null;
};

/** Who a source phrase names: "the JCS" is the Joint Chiefs of Staff, "he" the last person who spoke. */
export const nameSource = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  span: Span,
  memory: Memory,
): NamedSource => {
  const text = newsText(document);
  const registry = registryOf(document);
  const { seats } = pack.attribution.sources;
  const core = coreOf(text, pack, span);
  const head = headOf(text, core);
  const who = stated(wordsOf(text.text, span), span);
  const coreSpan = spanOf(text, ...core);
  const phrase = wordsOf(text.text, coreSpan);
  const kinds = core[1] - core[0] === 1 ? pronounOf(pack, head.lower) : null;
  if (kinds) {
    const before = antecedent(text, pack, span, kinds, memory, (subject) =>
      nameSource(document, pack, subject, memory),
    );
    const [likely = "person"] = kinds;
    if (!before)
      return {
        who,
        name: stated(phrase, coreSpan),
        kind: inferred(likely, `"${phrase}" goes back to nobody named as a source`),
      };
    return {
      who,
      name: inferred(
        before.name.value,
        `"${phrase}" goes back to the last source that fits`,
        before.name.span ?? before.who.span,
      ),
      kind: inferred(before.kind.value, "as the source it goes back to"),
      ...(before.role ? { role: before.role } : {}),
    };
  }
  if (phrase in seats)
    return {
      who,
      name: inferred(seats[phrase] as string, `${phrase} stands for the government of ${seats[phrase]}`, coreSpan),
      kind: inferred("state", "a seat of government", coreSpan),
    };
  const person = personIn(text, pack, span, head);
  if (person) {
    const full = fullPerson(registry, person.name);
    const role = roleField(text, span, person) ?? knownRole(document, pack, full?.name ?? person.name);
    const name =
      full && keyWords(person.name).length < 2
        ? inferred(full.name, `the text names ${full.name} in full`, full.span)
        : stated(person.name, person.span);
    return { who, name, kind: inferred("person", "a person is named", person.span), ...(role ? { role } : {}) };
  }
  const acronym = registry.acronyms.get(phrase);
  if (acronym)
    return {
      who,
      name: inferred(acronym.name, `${phrase} is spelled out in the text`, acronym.span),
      kind: inferred("organization", "a body with an acronym", coreSpan),
    };
  for (const [short, mention] of registry.acronyms) {
    if (
      !phrase.includes(mention.name) ||
      phrase.length - mention.name.length > 40 ||
      !text.text.slice(...span).includes(short)
    )
      continue;
    if (/report|statement|analysis|investigation|data/i.test(head.lower)) break;
    const at = text.text.indexOf(mention.name, span[0]);
    if (at >= 0 && at < span[1])
      return {
        who,
        name: stated(mention.name, [at, at + mention.name.length]),
        kind: inferred("organization", "a body with an acronym", coreSpan),
      };
  }
  const opener = (text.words[wordsIn(text, span)[0]] as Word).lower;
  const known =
    /^(the|this|that)$/.test(opener) || (core[1] - core[0] === 1 && head.upos === "NOUN")
      ? personByRole(document, pack, text.words.slice(...core), span[0])
      : null;
  if (known) {
    const role = knownRole(document, pack, known.name);
    return {
      who,
      name: inferred(known.name, `"${phrase}" is ${known.name}, as the text says before`, known.span),
      kind: inferred("person", "a person named before", coreSpan),
      ...(role ? { role } : {}),
    };
  }
  const kind = kindOf(text, pack, core, head);
  const determined = wordsIn(text, span)[0] !== core[0] || head.upos === "PROPN";
  const longer =
    kind.value === "group" || kind.value === "state"
      ? null
      : longerName(text, registry, coreSpan, head, memory, determined, kind.value);
  if (longer)
    return { who, name: inferred(longer.name, `"${phrase}" is short for a name the text gives`, longer.span), kind };
  const body = /^(the|this|that)$/.test(opener) ? bodyByKind(document, pack, head, span[0]) : null;
  if (body && kind.value === "organization")
    return { who, name: inferred(body.name, `"${phrase}" is the body of that kind named before`, body.span), kind };
  const surname = head.upos === "PROPN" && core[1] - core[0] === 1 ? fullPerson(registry, phrase) : null;
  if (surname)
    return {
      who,
      name: inferred(surname.name, `the text names ${surname.name} in full`, surname.span),
      kind: inferred("person", "a surname the text gives in full", coreSpan),
    };
  return { who, name: stated(phrase, coreSpan), kind };
};
