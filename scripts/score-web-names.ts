// Scores names on the web texts of UNER EWT dev and test, which the model never learnt from: persons, organizations, locations.
// usage: npx tsx scripts/score-web-names.ts [--losses]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decodeNames } from "../src/annotate/decode-names.ts";
import { findSentences } from "../src/annotate/decode-syntax.ts";
import { encodeBlocks } from "../src/annotate/encoding.ts";
import { createReader } from "../src/annotate/session.ts";
import { readPieces } from "../src/annotate/windows.ts";
import { createWordFinder } from "../src/annotate/words.ts";
import { en } from "../src/lang/en/index.ts";
import type { NameType } from "../src/model/annotation.ts";
import type { Span } from "../src/model/span.ts";

interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** The corpus's three types by ours; peoples, products, days and sums of money are none of them. */
const TYPES: Readonly<Partial<Record<NameType, string>>> = {
  Person: "PER",
  Organization: "ORG",
  Location: "LOC",
  Facility: "LOC",
};

const corpora = process.env.REPORTEDLY_CORPORA ?? "../shared";
const losses = process.argv.includes("--losses");
const folder = process.env.REPORTEDLY_MODEL;
const model = await createReader({ threads: 2, ...(folder ? { modelFolder: folder } : {}) });
const findWords = createWordFinder(en.words);

const documentsIn = (part: string): Sentence[][] => {
  const documents = new Map<string, Sentence[]>();
  for (const line of gunzipSync(readFileSync(join(corpora, "data", "names-ewt", `${part}.jsonl.gz`)))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)) {
    const sentence = JSON.parse(line) as Sentence;
    const id = sentence.id.replace(/-\d+$/, "");
    documents.set(id, [...(documents.get(id) ?? []), sentence]);
  }
  return [...documents.values()];
};

/** Names of a sentence by its tags, in characters of the whole text. */
const goldOf = (sentence: Sentence, from: number): { readonly span: Span; readonly type: string }[] => {
  const found: { span: Span; type: string }[] = [];
  let at = 0;
  sentence.tokens.forEach((token, i) => {
    const start = sentence.text.indexOf(token, at);
    if (start < 0) return;
    at = start + token.length;
    const tag = sentence.tags[i] as string;
    const last = found.at(-1);
    if (tag.startsWith("B-")) found.push({ span: [from + start, from + at], type: tag.slice(2) });
    else if (tag.startsWith("I-") && last) last.span = [last.span[0], from + at];
  });
  return found;
};

let [right, heard, gold] = [0, 0, 0];
for (const sentences of [...documentsIn("dev"), ...documentsIn("test")]) {
  let text = "";
  const expected = new Set<string>();
  for (const sentence of sentences) {
    for (const { span, type } of goldOf(sentence, text.length)) expected.add(`${span[0]}-${span[1]} ${type}`);
    text += `${sentence.text} `;
  }
  const encoding = encodeBlocks(text, [[0, text.length]], findWords, model.wordPiece);
  const reading = await readPieces(model, encoding);
  const found = decodeNames(encoding, reading, findSentences(encoding, reading)).flatMap(({ span, type }) =>
    TYPES[type] ? [`${span[0]}-${span[1]} ${TYPES[type]}`] : [],
  );
  const hits = found.filter((name) => expected.has(name));
  right += hits.length;
  heard += found.length;
  gold += expected.size;
  if (!losses) continue;
  const shown = (name: string): string => {
    const [span = "", type] = name.split(" ");
    const [start = 0, end = 0] = span.split("-").map(Number);
    return `${type}\t${text.slice(start, end)}\t${text.slice(Math.max(0, start - 40), end + 30)}`;
  };
  for (const name of found) if (!expected.has(name)) console.log(`extra\t${shown(name)}`);
  for (const name of expected) if (!found.includes(name)) console.log(`missed\t${shown(name)}`);
}
await model.close();
const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
console.log(`web names P ${share(right, heard)}  R ${share(right, gold)}  F1 ${share(2 * right, heard + gold)}`);
