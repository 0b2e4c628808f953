// Which attributions govern a stretch of text, outermost first, and the links of the chain they make.
import type { LanguagePack } from "../../lang/pack.ts";
import type { AnnotatedDocument } from "../../model/annotation.ts";
import type { ChainLink } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import { contains, overlaps } from "../../model/span.ts";
import { attributionsOf } from "../grammar/attributions.ts";
import { lexiconOf } from "../grammar/lexicon.ts";
import { withholds } from "../grammar/look-alikes.ts";
import type { ReadAttribution } from "../grammar/read-attribution.ts";
import type { Word } from "../grammar/text.ts";
import { newsText, wordsIn } from "../grammar/text.ts";
import type { Memory, NamedSource } from "./named-source.ts";
import { keyWords } from "./registry.ts";
import { nameSource } from "./source-name.ts";

const named = new WeakMap<AnnotatedDocument, Map<ReadAttribution, readonly NamedSource[]>>();

/** How far back the words that brought a statement in may stand. */
const CLOSE = 900;

/** Why a statement is of the kind of whoever spoke in it. */
export const AS_AUTHOR = "as the source whose words it gives";

/** "the statement added" after "the council said in a statement": the council says it. */
const authorOf = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  link: NamedSource,
  before: ReadonlyMap<ReadAttribution, readonly NamedSource[]>,
): NamedSource | null => {
  const { who, kind } = link;
  const [, noun] = /^(?:the|this|that|its|his|her|their)\s+([a-z-]+)$/i.exec(who.value) ?? [];
  if (!who.span || !noun || kind.value !== "document" || !pack.attribution.sources.kinds.document.includes(noun))
    return null;
  const { text } = newsText(document);
  const at = who.span[0];
  for (const [attribution, links] of [...before].reverse()) {
    const [source] = links;
    const [cue] = attribution.cue;
    if (source?.kind.value === "document" && source.name.value.toLowerCase().split(/\s/).includes(noun)) return null;
    if (!cue || !source || attribution.via || at - cue[1] > CLOSE) continue;
    const behind = text.slice(cue[0], cue[1] + noun.length + 12).toLowerCase();
    if (!new RegExp(`\\b(?:in|by|through) an? (?:[a-z]+ )?${noun}\\b`).test(behind)) continue;
    return {
      who,
      name: {
        value: source.name.value,
        basis: "inferred",
        reason: `"${who.value}" is the one in which ${source.name.value} spoke`,
        ...(source.name.span ? { span: source.name.span } : {}),
      },
      kind: { value: source.kind.value, basis: "inferred", reason: AS_AUTHOR },
    };
  }
  return null;
};

/** Every source of the document named in reading order, each knowing those before it. */
export const sourcesOf = (
  document: AnnotatedDocument,
  pack: LanguagePack,
): Map<ReadAttribution, readonly NamedSource[]> => {
  const ready = named.get(document);
  if (ready) return ready;
  const memory: { span: Span; named: NamedSource }[] = [];
  const map = new Map<ReadAttribution, readonly NamedSource[]>();
  const inOrder = [...attributionsOf(document, pack)].sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
  for (const attribution of inOrder) {
    const links = [attribution.via, attribution.source, attribution.cited].flatMap((span) => {
      if (!span) return [];
      const link = nameSource(document, pack, span, memory as Memory);
      const author = span === attribution.source ? authorOf(document, pack, link, map) : null;
      if (author) return [author];
      memory.push({ span, named: link });
      return [link];
    });
    map.set(attribution, links);
  }
  named.set(document, map);
  return map;
};

/** What came before a place: for parties and pronouns outside attributions. */
export const memoryAt = (document: AnnotatedDocument, pack: LanguagePack, offset: number): Memory =>
  [...sourcesOf(document, pack)].flatMap(([attribution, links]) =>
    links.flatMap((link) =>
      (attribution.cue[0]?.[0] ?? 0) < offset && link.who.span ? [{ span: link.who.span, named: link }] : [],
    ),
  );

/** The links that one attribution adds: its source, and the source that it cites. */
export const chainOf = (document: AnnotatedDocument, pack: LanguagePack, attribution: ReadAttribution): ChainLink[] =>
  (sourcesOf(document, pack).get(attribution) ?? []).map((link) => ({ ...link, cue: attribution.cue }));

/** The links of several attributions, the outermost first; who tells of what he himself said is one link. */
export const chainOfAll = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  attributions: readonly ReadAttribution[],
): ChainLink[] =>
  attributions
    .flatMap((attribution) => chainOf(document, pack, attribution))
    .filter(
      (link, i, all) =>
        link.name.value !== all[i - 1]?.name.value &&
        // "Orra says it counted eleven": a pronoun that goes back to nobody else is the one who speaks.
        !(i > 0 && link.name.value === link.who.value && /^(?:he|she|it|they)$/i.test(link.who.value)),
    );

const sizeFor = (attribution: ReadAttribution, span: Span): number => {
  const piece = attribution.content
    .filter((content) => contains(content, span))
    .map((content) => content[1] - content[0]);
  return piece.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...piece);
};

/** The figure is among those spoken to ("told 3,000 workers that …") or within the source's own words. */
const outside = (
  document: AnnotatedDocument,
  pack: LanguagePack,
  attribution: ReadAttribution,
  span: Span,
): boolean => {
  if (
    [attribution.source, attribution.cited, attribution.via].some((source) => source !== null && overlaps(source, span))
  )
    return true;
  const text = newsText(document);
  const [, end] = wordsIn(text, span);
  if (attribution.source && attribution.source[0] >= span[1]) {
    const [start] = wordsIn(text, attribution.source);
    const between = text.words.slice(end, start);
    if (between.length <= 3 && between.every((word) => ["ADJ", "NOUN", "DET", "PROPN"].includes(word.upos)))
      return true;
  }
  const { addressed } = lexiconOf(pack);
  const cue = attribution.cue.at(-1);
  if (!cue || !attribution.words.some((word) => addressed.has(word))) return false;
  const [, after] = wordsIn(text, cue);
  const [first] = wordsIn(text, span);
  if (first < after || first - after > 4) return false;
  // "warned her of 12 invoices": those spoken to are named already.
  if (text.words[after]?.upos === "PRON") return false;
  return !text.words
    .slice(after, first)
    .some((word) => word.lower === "that" || /^["“]/.test(word.text) || word.upos === "VERB" || word.upos === "AUX");
};

/** A sentence between two of one source's sentences goes on with what that source says. */
const continued = (document: AnnotatedDocument, pack: LanguagePack, span: Span): ReadAttribution | null => {
  const text = newsText(document);
  const at = (text.words[wordsIn(text, span)[0]] as Word).sentence;
  const here = text.sentences[at];
  const before = text.sentences[at - 1];
  const after = text.sentences[at + 1];
  if (!here || !before || !after || before.block !== here.block || after.block !== here.block) return null;
  const all = attributionsOf(document, pack);
  if (all.some((attribution) => attribution.sentence === at && attribution.source)) return null;
  const last = all.findLast((attribution) => attribution.sentence === at - 1 && attribution.source);
  const next = all.find((attribution) => attribution.sentence === at + 1 && attribution.source);
  const names = sourcesOf(document, pack);
  const a = last ? names.get(last)?.[0] : undefined;
  const b = next ? names.get(next)?.[0] : undefined;
  if (!last || !a || !b) return null;
  const [x, y] = [keyWords(a.name.value), keyWords(b.name.value)];
  return x.length > 0 && (x.every((word) => y.includes(word)) || y.every((word) => x.includes(word))) ? last : null;
};

/** Attributions that govern a span, the one nearest the outlet first; none is the outlet's own voice. */
export const governing = (document: AnnotatedDocument, pack: LanguagePack, span: Span): ReadAttribution[] => {
  const text = newsText(document);
  const all = attributionsOf(document, pack).filter(
    (attribution) => attribution.source !== null && !withholds(text, pack, attribution),
  );
  const direct = all.filter(
    (attribution) =>
      attribution.content.some((content) => contains(content, span)) && !outside(document, pack, attribution, span),
  );
  if (direct.length > 0) {
    const ordered = direct.sort((a, b) => sizeFor(b, span) - sizeFor(a, span));
    const inner = ordered.at(-1) as ReadAttribution;
    const outer = ordered
      .slice(0, -1)
      .filter((attribution) => inner.cue.some((cue) => attribution.content.some((content) => contains(content, cue))));
    return [...outer, inner];
  }
  const quotation = text.quotations.find((quote) => contains(quote, span));
  if (quotation) {
    const speaker = all.filter((attribution) => attribution.content.some((content) => overlaps(content, quotation)));
    if (speaker.length > 0) return [speaker.at(-1) as ReadAttribution];
  }
  const before = continued(document, pack, span);
  return before ? [before] : [];
};
