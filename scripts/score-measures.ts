// What `npm run score` measures: which scorer prints it, how the figure is found in what it prints, which bar it is held to.

export interface Measure {
  readonly name: string;
  /** First group is the figure; percents are kept as percents, shares (0.95) are turned into them. */
  readonly pattern: RegExp;
  /** What the first version was asked to reach, where it was asked. */
  readonly bar?: number;
}

export interface Scorer {
  readonly script: string;
  readonly args: readonly string[];
  /** Files under the corpora that it reads; their digest is kept beside the floors. */
  readonly corpus: readonly string[];
  readonly measures: readonly Measure[];
}

const f1 = (label: string): RegExp => new RegExp(`^${label}.*?F1 ([\\d.]+)`, "m");
const third = (label: string, after: string): RegExp =>
  new RegExp(`${after}[\\s\\S]*?^${label}\\s+[\\d.]+\\s+[\\d.]+\\s+([\\d.]+)`, "m");
const field = (name: string, after: string): RegExp =>
  new RegExp(`${after}[\\s\\S]*?of those found:.*?\\b${name} ([\\d.]+)`);

const rowMeasures = (name: string, after: string, bars: Readonly<Record<string, number>>): Measure[] => [
  ...["found", "core", "row", "stances", "others"].map((label) => ({
    name: `${name} ${label} F1`,
    pattern: third(label, after),
    ...(bars[label] === undefined ? {} : { bar: bars[label] }),
  })),
  ...["value", "hedge", "of", "role", "event", "certainty", "origin", "chain", "time", "place"].map((label) => ({
    name: `${name} ${label} right, of found`,
    pattern: field(label, after),
  })),
];

export const SCORERS: readonly Scorer[] = [
  {
    script: "score-rows.ts",
    args: [],
    corpus: ["gold/dev", "seed/gold"],
    measures: [
      ...rowMeasures("rows", "gold.dev", { found: 93, core: 75, row: 58, stances: 70, others: 50 }),
      ...rowMeasures("example", "seed.gold", {}).slice(0, 5),
    ],
  },
  {
    script: "score-attribution.ts",
    args: [],
    corpus: ["data/polnear/dev.jsonl.gz"],
    measures: [
      { name: "attribution words content", pattern: f1("words content"), bar: 91.8 },
      { name: "attribution words source", pattern: f1("words source"), bar: 86.5 },
      { name: "attribution words cue", pattern: f1("words cue"), bar: 75.5 },
      { name: "attribution content overlap", pattern: f1("content overlap"), bar: 85 },
      { name: "attribution content exact", pattern: f1("content exact"), bar: 66 },
      { name: "attribution relation", pattern: f1("relation"), bar: 66 },
    ],
  },
  {
    script: "score-article.ts",
    args: [],
    corpus: [
      "data/article-text/pages.jsonl.gz",
      "data/publication-day/pages-english.jsonl.gz",
      "data/article-fundus/pages.jsonl.gz",
    ],
    measures: [
      { name: "article text F1", pattern: f1("ours "), bar: 94.5 },
      { name: "article text F1, Readability + linkedom (peer)", pattern: f1("Readability") },
      { name: "publication day F1", pattern: f1("publication-day") },
      { name: "article text F1, newer pages", pattern: f1("fundus bodies") },
    ],
  },
  {
    script: "score-syntax.ts",
    args: [],
    corpus: ["data/ud/ewt-dev.conllu.gz", "data/names-worldwide/dev.jsonl.gz"],
    measures: [
      { name: "parts of speech, given words", pattern: f1("given words, given sentences upos"), bar: 97 },
      { name: "dependencies LAS, given words", pattern: f1("given words, given sentences las"), bar: 88.8 },
      { name: "dependencies LAS, own words", pattern: f1("own words, own sentences las") },
      { name: "names, given words", pattern: f1("given words, names"), bar: 86 },
      { name: "names, own words", pattern: f1("own words, names") },
    ],
  },
  {
    script: "score-quantities.ts",
    args: [],
    corpus: ["data/quantities"],
    measures: [
      ...["age", "currency", "dimension", "temperature"].flatMap((set) => [
        {
          name: `quantities ${set}, value F1`,
          pattern: new RegExp(`recognizers ${set} .*?value F1 ([\\d.]+)`),
          bar: 92,
        },
        {
          name: `quantities ${set}, value and unit F1`,
          pattern: new RegExp(`recognizers ${set} .*?value and unit F1 ([\\d.]+)`),
          bar: 86,
        },
      ]),
      { name: "challenge figures, found F1", pattern: /^figures \d+: found F1 ([\d.]+)/m },
      { name: "challenge figures, right F1", pattern: /^figures \d+: .*?right F1 ([\d.]+)/m, bar: 90 },
    ],
  },
  {
    script: "score-times.ts",
    args: [],
    corpus: ["data/times-gum.jsonl.gz"],
    measures: [
      { name: "challenge times, interval exact", pattern: /^challenge \d+: phrase interval exact ([\d.]+)/m, bar: 90 },
      { name: "times in news, found", pattern: /gum news .*?found ([\d.]+)/ },
      { name: "times in news, exact interval", pattern: /gum news .*?exact interval ([\d.]+)/ },
    ],
  },
  {
    script: "score-places.ts",
    args: [],
    corpus: ["data/places"],
    measures: ["lgl", "tr-news", "geovirus"].flatMap((set) => [
      { name: `places ${set}, found F1`, pattern: new RegExp(`^${set} found F1 ([\\d.]+)`, "m"), bar: 80 },
      {
        name: `places ${set}, within 161 km of found`,
        pattern: new RegExp(`^${set} .*?of found ([\\d.]+)`, "m"),
        bar: 85,
      },
    ]),
  },
  {
    script: "score-web-names.ts",
    args: [],
    corpus: ["data/names-ewt"],
    measures: [{ name: "names in web texts", pattern: /^web names .*?F1 ([\d.]+)/m, bar: 82 }],
  },
  {
    script: "score-chains.ts",
    args: [],
    corpus: [],
    measures: [{ name: "challenge chains, all right", pattern: /^chains all \d+: right ([\d.]+)/m, bar: 90 }],
  },
  {
    script: "score-stances.ts",
    args: [],
    corpus: [],
    measures: [{ name: "challenge stances, all right", pattern: /^stances all \d+: right ([\d.]+)/m, bar: 90 }],
  },
  {
    script: "score-storylines.ts",
    args: [],
    corpus: ["gold/storylines"],
    measures: ["gold", "own"].flatMap((set) => {
      const after = `^${set} storylines \\(\\d+\\), end to end[\\s\\S]*?`;
      return [
        {
          name: `storylines ${set}, questions B3 F1`,
          pattern: new RegExp(`${after}questions B3 F1 ([\\d.]+)`, "m"),
          bar: 85,
        },
        {
          name: `storylines ${set}, precision of merges`,
          pattern: new RegExp(`${after}merges ([\\d.]+)`, "m"),
          bar: 95,
        },
        {
          name: `storylines ${set}, origins B3 F1`,
          pattern: new RegExp(`${after}origins B3 F1 ([\\d.]+)`, "m"),
          bar: 85,
        },
        ...["contradicts", "revises", "copies", "denies"].map((type) => ({
          name: `storylines ${set}, ${type} F1`,
          pattern: new RegExp(`${after}${type} F1 ([\\d.]+)`, "m"),
          bar: 75,
        })),
        {
          name: `storylines ${set}, estimates right`,
          pattern: new RegExp(`${after}estimate right ([\\d.]+)`, "m"),
          bar: 75,
        },
        {
          name: `storylines ${set}, origins counted right`,
          pattern: new RegExp(`${after}number of origins right ([\\d.]+)`, "m"),
          bar: 85,
        },
      ];
    }),
  },
];
