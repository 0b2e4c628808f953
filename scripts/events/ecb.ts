// ECB+ topics -> event mentions of the listed sentences, each with its words, sentence, document and gold chain.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface EventMention {
  readonly id: string;
  readonly topic: number;
  readonly document: string;
  readonly sentence: number;
  readonly words: readonly string[];
  /** Words of its sentence without its own. */
  readonly around: readonly string[];
  /** Words of its document. */
  readonly told: readonly string[];
  /** Chain that it stands in; its own id where it stands alone. */
  readonly chain: string;
}

const all = (text: string, pattern: RegExp): RegExpMatchArray[] => [...text.matchAll(pattern)];
const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const mentionsOf = (xml: string, topic: number, document: string, listed: ReadonlySet<number>): EventMention[] => {
  const tokens = new Map(
    all(xml, /<token t_id="(\d+)" sentence="(\d+)" number="\d+">([^<]*)<\/token>/g).map(
      ([, id = "", sentence = "", word = ""]) => [id, { sentence: Number(sentence), word: unescaped(word) }],
    ),
  );
  const chains = new Map<string, string>();
  for (const [, note = "", body = ""] of all(
    xml,
    /<CROSS_DOC_COREF[^>]*note="([^"]*)"[^>]*>([\s\S]*?)<\/CROSS_DOC_COREF>/g,
  ))
    for (const [, id = ""] of all(body, /<source m_id="(\d+)"/g)) chains.set(id, `${topic} ${note}`);
  for (const [, relation = "", body = ""] of all(
    xml,
    /<INTRA_DOC_COREF[^>]*r_id="(\d+)"[^>]*>([\s\S]*?)<\/INTRA_DOC_COREF>/g,
  ))
    for (const [, id = ""] of all(body, /<source m_id="(\d+)"/g))
      if (!chains.has(id)) chains.set(id, `${document} ${relation}`);
  const told = [...tokens.values()].map(({ word }) => word);
  return all(
    xml,
    /<(?:ACTION|NEG_ACTION)_[A-Z_]+ m_id="(\d+)"[^>]*>([\s\S]*?)<\/(?:ACTION|NEG_ACTION)_[A-Z_]+>/g,
  ).flatMap(([, id = "", body = ""]) => {
    const own = all(body, /t_id="(\d+)"/g).map(([, token = ""]) => token);
    const sentence = tokens.get(own[0] ?? "")?.sentence ?? -1;
    if (!listed.has(sentence)) return [];
    const around = [...tokens].filter(([token, at]) => at.sentence === sentence && !own.includes(token));
    return [
      {
        id: `${document} ${id}`,
        topic,
        document,
        sentence,
        words: own.map((token) => tokens.get(token)?.word ?? ""),
        around: around.map(([, { word }]) => word),
        told,
        chain: chains.get(id) ?? `${document} ${id}`,
      },
    ];
  });
};

/** Event mentions of some topics of the archive: `readEcb("data/events-ecb.tar.gz", [2, 5])`. */
export const readEcb = (archive: string, topics: readonly number[]): EventMention[] => {
  const folder = mkdtempSync(join(tmpdir(), "ecb-"));
  execFileSync("tar", ["xzf", archive, "-C", folder]);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const list = files.find((name) => name.endsWith("sentences.csv")) ?? "";
  const listed = new Map<string, Set<number>>();
  for (const line of readFileSync(join(folder, list), "utf8").split(/\r?\n/).slice(1)) {
    const [topic = "", file = "", sentence = ""] = line.split(",");
    const key = `${topic}_${file}.xml`;
    listed.set(key, (listed.get(key) ?? new Set<number>()).add(Number(sentence)));
  }
  return files
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .flatMap((name) => {
      const base = name.split("/").at(-1) ?? "";
      const topic = Number(base.split("_")[0]);
      const sentences = listed.get(base);
      return topics.includes(topic) && sentences
        ? mentionsOf(readFileSync(join(folder, name), "utf8"), topic, base, sentences)
        : [];
    });
};
