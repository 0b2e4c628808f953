// What a document says a person is: role and body from the words before and after the name.
import { officeIn, tidy } from "./profile.ts";
import { classOf, fold, PLAIN, SOVEREIGNS, SPEAKERS, TITLES } from "./words.ts";

export interface Standing {
  readonly role: string | null;
  readonly body: string | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const AFTER =
  /^(?:,\s+(?!who\b|which\b)([^,.;:“"\n]{3,80})(?=[,.;:\n]|$)|\s+(?:of|for|at|from)\s+([^,.;:“"\n]{3,60})(?=[,.;:\n]|$|\s(?:said|says|told)))/u;
const HEADS =
  /^,\s+who\s+(?:also\s+)?(?:speaks\s+for|heads|leads|runs|directs|commands|chairs|represents|works\s+for)\s+([^,.;:”"\n]{2,80}?)(?=[,.;”"\n]|$)/u;
const VERBS = /\s(?:said|says|told|tells|has|had|was|is|who|on|in|after|before|when|that)\s.*$/u;

const hasRole = (words: string): boolean =>
  words.split(/[\s-]+/).some((word) => {
    const key = fold(word).replace(/'s$/, "");
    return SPEAKERS.has(key) || SOVEREIGNS.has(key);
  });

const key = (word: string): string =>
  fold(word)
    .replace(/[.,]+$/, "")
    .replace(/'s?$/, "");
const ARTICLE = /^(?:the|an?|its|his|her|their|our)$/iu;

/** The words before a name that say what the person is: "said the group's counsel, " -> "the group's counsel". */
const leadIn = (before: string): string => {
  const clause = /[^.;:“”"()\n—]*$/u.exec(before)?.[0] ?? "";
  const words = clause.trim().split(/\s+/);
  let at = words.length;
  const take = (fits: (word: string) => boolean, most: number): void => {
    for (let left = most; left > 0 && at > 0 && fits(words[at - 1] as string); left--) at--;
  };
  take((word) => TITLES.has(key(word)) && !/,$/.test(word), 4);
  const end = at;
  const comma = /,$/.test(words[at - 1] ?? "");
  take((word) => SPEAKERS.has(key(word)) || SOVEREIGNS.has(key(word)) || TITLES.has(key(word)), 4);
  if (at === words.length) return "";
  const kind = (word: string): boolean =>
    !ARTICLE.test(word) &&
    !/,$/.test(word) &&
    (PLAIN.has(key(word)) || classOf(key(word)) !== null || /[’']s?$/u.test(word));
  take(kind, 4);
  take((word) => /^\p{Lu}/u.test(word) && /[’']s?$/u.test(words[at] ?? ""), 2);
  take((word) => ARTICLE.test(word), 1);
  return words
    .slice(comma && at === end ? end : at, comma && at < end ? end : words.length)
    .join(" ")
    .replace(/,$/, "");
};

const standing = (words: string): Standing | null => {
  const role = tidy(words.replace(/\s+(?:dr|mr|mrs|ms|prof|professor|colonel|captain|general|major|sir)\.?$/iu, ""));
  const own = /^(?:its|his|her|their)\s/iu.test(words);
  const office = officeIn(role);
  if (office) return { role: office.role, body: office.body ?? (own ? "its" : null) };
  return hasRole(role) ? { role: fold(role), body: own ? "its" : null } : null;
};

const cache = new WeakMap<object, Map<string, Standing | null>>();

const read = (text: string, name: string): Standing | null => {
  let found: Standing | null = null;
  const better = (next: Standing | null): void => {
    if (next && (!found || (!found.body && next.body)))
      found = { role: next.role ?? found?.role ?? null, body: next.body };
  };
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, "gu"))) {
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    const after = text.slice(match.index + name.length, match.index + name.length + 120);
    const lead = leadIn(before);
    if (lead) better(standing(lead));
    const next = AFTER.exec(after);
    if (next?.[1] && !/^(?:of|for|at|from|in|on)\s/u.test(next[1])) better(standing(next[1].replace(VERBS, "")));
    if (next?.[2]) better({ role: null, body: tidy(next[2].replace(VERBS, "")) });
    const heads = HEADS.exec(after)?.[1];
    if (heads) better({ role: "head", body: /^(?:it|them)$/u.test(heads) ? "its" : tidy(heads) });
  }
  return found;
};

/** Role and body of a named person in a text: "Nora Bask, the brigade's chief officer" -> chief officer, "brigade". */
export const standingOf = (report: { readonly text: string }, name: string): Standing | null => {
  const known = cache.get(report) ?? new Map<string, Standing | null>();
  cache.set(report, known);
  if (!known.has(name)) known.set(name, read(report.text, name));
  return known.get(name) ?? null;
};
