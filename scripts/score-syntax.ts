// Scores grammar on EWT dev and names on Worldwide dev, once with the treebank's own words and once from plain text.
// usage: npx tsx scripts/score-syntax.ts [--set ewt|gum] [--documents N]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { decodeNames } from "../src/annotate/decode-names.ts";
import { findSentences, parseSentences } from "../src/annotate/decode-syntax.ts";
import { encodeBlocks } from "../src/annotate/encoding.ts";
import { createReader } from "../src/annotate/session.ts";
import { readPieces } from "../src/annotate/windows.ts";
import type { WordFinder } from "../src/annotate/words.ts";
import { createWordFinder } from "../src/annotate/words.ts";
import { en } from "../src/lang/en/index.ts";
import type { Token } from "../src/model/annotation.ts";
import type { Span } from "../src/model/span.ts";

const { values: options } = parseArgs({
  options: { set: { type: "string", default: "ewt" }, documents: { type: "string", default: "1000" } },
});
const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const textOf = (path: string): string => gunzipSync(readFileSync(join(corpora, "data", path))).toString("utf8");

interface GoldDocument {
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly tokens: readonly Token[];
  /** First token of each sentence. */
  readonly firsts: readonly number[];
}

const relationOf = (label: string): string => {
  const plain = label.split(":")[0] as string;
  return plain === "nsubj" || plain === "aux" ? label : plain;
};

/** Documents with their words laid out as written; sentences are joined by a space, paragraphs by a new line. */
const readTreebank = (path: string): GoldDocument[] =>
  textOf(path)
    .split(/(?=^# newdoc)/m)
    .filter((part) => part.includes("\t"))
    .map((part) => {
      let text = "";
      const blocks: Span[] = [];
      const tokens: Token[] = [];
      const firsts: number[] = [];
      for (const sentence of part.split("\n\n").filter((block) => block.includes("\t"))) {
        const rows = sentence
          .split("\n")
          .filter((line) => /^\d/.test(line))
          .map((line) => line.split("\t"));
        if (/^# newpar/m.test(sentence) && text !== "") {
          blocks.push([blocks.at(-1)?.[1] ?? 0, text.length]);
          text += "\n";
        }
        const first = tokens.length;
        firsts.push(first);
        let fusedUntil = 0;
        let fusedSpace = "";
        for (const row of rows) {
          const [id, form, , upos, , , head, relation, , misc] = row as [
            string,
            string,
            string,
            string,
            string,
            string,
            string,
            string,
            string,
            string,
          ];
          const space = misc.includes("SpaceAfter=No") ? "" : " ";
          if (id.includes("-")) {
            fusedUntil = Number(id.split("-")[1]);
            fusedSpace = space;
          }
          if (!/^\d+$/.test(id)) continue;
          const governor = Number(head);
          tokens.push({
            span: [text.length, text.length + form.length],
            upos,
            head: governor === 0 ? -1 : first + governor - 1,
            relation: relationOf(relation),
          });
          text += form + (Number(id) < fusedUntil ? "" : Number(id) === fusedUntil ? fusedSpace : space);
        }
        if (!/\s$/.test(text)) text += " ";
      }
      blocks.push([blocks.at(-1)?.[1] ?? 0, text.length]);
      return { text, blocks, tokens, firsts };
    });

interface Count {
  right: number;
  found: number;
  gold: number;
}
const counts = new Map<string, Count>();
const count = (name: string, right: number, found: number, gold: number): void => {
  const sum = counts.get(name) ?? { right: 0, found: 0, gold: 0 };
  counts.set(name, { right: sum.right + right, found: sum.found + found, gold: sum.gold + gold });
};
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);

const folder = process.env.REPORTEDLY_MODEL;
const model = await createReader({ threads: 2, ...(folder ? { modelFolder: folder } : {}) });
const key = (span: Span): string => `${span[0]}-${span[1]}`;

/** Compares tokens at equal spans; a head is right when it has the span of the gold head. */
const compare = (mode: string, found: readonly Token[], gold: readonly Token[]): void => {
  const bySpan = new Map(gold.map((token) => [key(token.span), token]));
  const headOf = (token: Token, tokens: readonly Token[]): string =>
    token.head < 0 ? "root" : key((tokens[token.head] as Token).span);
  let words = 0;
  let upos = 0;
  let heads = 0;
  let labelled = 0;
  for (const token of found) {
    const match = bySpan.get(key(token.span));
    if (match === undefined) continue;
    words++;
    if (match.upos === token.upos) upos++;
    if (headOf(match, gold) !== headOf(token, found)) continue;
    heads++;
    if (match.relation === token.relation) labelled++;
  }
  count(`${mode} words`, words, found.length, gold.length);
  count(`${mode} upos`, upos, found.length, gold.length);
  count(`${mode} uas`, heads, found.length, gold.length);
  count(`${mode} las`, labelled, found.length, gold.length);
};

const compareSentences = (mode: string, found: readonly Span[], gold: readonly Span[]): void => {
  const spans = new Set(gold.map(key));
  count(`${mode} sentences`, found.filter((span) => spans.has(key(span))).length, found.length, gold.length);
  const starts = new Set(gold.map(([start]) => start));
  count(`${mode} starts`, found.filter(([start]) => starts.has(start)).length, found.length, gold.length);
};

const findWords = createWordFinder(en.words);
for (const document of readTreebank(`ud/${options.set}-dev.conllu.gz`).slice(0, Number(options.documents))) {
  const { text, blocks, tokens, firsts } = document;
  const goldSentences = firsts.map((first, i): Span => {
    const last = (firsts[i + 1] ?? tokens.length) - 1;
    return [tokens[first]?.span[0] ?? 0, tokens[last]?.span[1] ?? 0];
  });
  const given: WordFinder = (_, start, end) =>
    tokens.map((token) => token.span).filter((span) => span[0] >= start && span[1] <= end);
  for (const [mode, finder] of [
    ["given", given],
    ["own", findWords],
  ] as const) {
    const encoding = encodeBlocks(text, blocks, finder, model.wordPiece);
    const reading = await readPieces(model, encoding);
    const heard = findSentences(encoding, reading);
    const starts = new Set(firsts.map((first) => tokens[first]?.span[0]));
    const goldStarts = encoding.words.flatMap(([start], word) => (starts.has(start) || word === 0 ? [word] : []));
    compare(
      `${mode} words, ${mode === "given" ? "given" : "own"} sentences`,
      parseSentences(mode === "given" ? goldStarts : heard, encoding, reading).tokens,
      tokens,
    );
    compareSentences(
      mode,
      parseSentences(heard, encoding, reading).sentences.map(({ span }) => span),
      goldSentences,
    );
  }
}

for (const line of textOf("names-worldwide/dev.jsonl.gz")
  .split("\n")
  .filter(Boolean)
  .slice(0, Number(options.documents))) {
  const { blocks } = JSON.parse(line) as {
    readonly blocks: readonly (readonly [readonly string[], readonly string[]])[];
  };
  let text = "";
  const words: Span[] = [];
  const tags: string[] = [];
  const spans: Span[] = [];
  for (const [tokens, blockTags] of blocks) {
    const start = text.length;
    for (const token of tokens) {
      words.push([text.length, text.length + token.length]);
      text += `${token} `;
    }
    tags.push(...blockTags);
    spans.push([start, text.length]);
  }
  const gold = new Set<string>();
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] as string;
    if (!tag.startsWith("B-")) continue;
    let last = i;
    while (tags[last + 1] === `I-${tag.slice(2)}`) last++;
    gold.add(`${words[i]?.[0]}-${words[last]?.[1]} ${tag.slice(2)}`);
  }
  const given: WordFinder = (_, start, end) => words.filter((span) => span[0] >= start && span[1] <= end);
  for (const [mode, finder] of [
    ["given", given],
    ["own", findWords],
  ] as const) {
    const encoding = encodeBlocks(text, spans, finder, model.wordPiece);
    const reading = await readPieces(model, encoding);
    const found = decodeNames(encoding, reading, findSentences(encoding, reading));
    count(
      `${mode} words, names`,
      found.filter(({ span, type }) => gold.has(`${key(span)} ${type}`)).length,
      found.length,
      gold.size,
    );
  }
}
await model.close();
for (const [name, { right, found, gold }] of counts) {
  console.log(
    `${name.padEnd(34)} P ${percent(right, found)}  R ${percent(right, gold)}  F1 ${percent(2 * right, found + gold)}`,
  );
}
