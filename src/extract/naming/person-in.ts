// A source phrase in, the person named in it out, with the words for what he or she is.
import type { LanguagePack } from "../../lang/pack.ts";
import type { Field } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { contains, wordsOf } from "../../model/span.ts";
import { isCredit } from "../grammar/saying-source.ts";
import type { NewsText, Word } from "../grammar/text.ts";
import { spanOf, wordsIn } from "../grammar/text.ts";
import type { Mention } from "./registry.ts";

/** "Carl-" of "Carl-Orin Vasch": a name cut at its hyphen goes on. */
const hyphened = (text: NewsText, source: Span, name: Span): Span => {
  const [first, end] = wordsIn(text, name);
  let last = end;
  if (text.words[last]?.text === "-" && text.words[last]?.span[0] === name[1]) last++;
  if (text.words[last - 1]?.text !== "-") return name;
  while (text.words[last]?.upos === "PROPN" && contains(source, (text.words[last] as Word).span)) last++;
  return spanOf(text, first, last);
};

/** A person named in the phrase, but not as an owner or in an "of" phrase: "Orla Venn's lawyer" is not Orla Venn. */
export const personIn = (text: NewsText, pack: LanguagePack, span: Span, head: Word): Mention | null => {
  const titles = new Set(pack.attribution.sources.titles);
  for (const name of text.document.names) {
    if (name.type !== "Person" || !contains(span, name.span)) continue;
    const [, last] = wordsIn(text, name.span);
    const [first] = wordsIn(text, name.span);
    if (text.words[last]?.lower === "'s" || text.words[last]?.lower === "'") continue;
    if (isCredit(text, name.span)) continue;
    // "chaired by Prime Minister Orin Vasch": the titles between belong to him.
    let before = first - 1;
    while (titles.has(text.words[before]?.lower ?? "")) before--;
    if (text.words[before]?.upos === "ADP" && head.index < first && first > wordsIn(text, span)[0]) continue;
    // "St Vasch Hospital" is a hospital.
    if (
      text.words[last] === head &&
      head.upos === "PROPN" &&
      pack.attribution.sources.kinds.organization.includes(head.lower)
    )
      continue;
    if (
      text.words[last] &&
      contains(span, (text.words[last] as Word).span) &&
      (text.words[last] as Word).upos === "NOUN" &&
      !/,/.test((text.words[last] as Word).text)
    )
      continue;
    const whole = hyphened(text, span, name.span);
    return { name: wordsOf(text.text, whole), span: whole };
  }
  return null;
};

const ROLE = /^(?:the |a |an )?(.+)$/i;

/** What the person is, in the words beside the name: "the navy's spokesman". */
export const roleField = (text: NewsText, span: Span, person: Mention): Field<string> | null => {
  const before = text.text.slice(span[0], person.span[0]).replace(/[,\s]+$/, "");
  const after = text.text
    .slice(person.span[1], span[1])
    .replace(/^[,\s]+/, "")
    .replace(/[,\s]+$/, "");
  const words = before || after.replace(/^\d+,?\s*/, "").split(/,| who /)[0] || "";
  if (!words || !ROLE.test(words)) return null;
  const at = text.text.indexOf(words, span[0]);
  return at < 0 || at + words.length > span[1]
    ? null
    : { value: words, basis: "stated", span: [at, at + words.length] };
};
