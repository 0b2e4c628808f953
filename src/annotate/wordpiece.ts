// Text in, word pieces out: ids of the encoder's vocabulary with UTF-16 offsets. Folds letters as BERT's uncased
// normalizer does and splits where its pre-tokenizer does, so that ids equal those the model was trained on.

/** Pieces of one or more stretches of text, one entry a piece. */
export interface Pieces {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
}

export interface WordPiece {
  readonly padding: number;
  readonly opening: number;
  readonly closing: number;
  /** Appends the pieces of `text` from `start` to `end`: "Kursk" becomes "ku", "##rsk" at [0, 2] and [2, 5]. */
  encode(text: string, start: number, end: number, into: Pieces): void;
}

const LETTER = 0;
const SPACE = 1;
const ALONE = 2;
const DROPPED = 3;

/** Words longer than this are unknown to the vocabulary, as in the encoder's own tokenizer. */
const LONGEST_WORD = 100;
/** Words remembered before the memory is emptied; a day of news holds about half as many. */
const REMEMBERED = 40_000;

const IDEOGRAPHS: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
];

/** What a character does: stands in a word, ends one, is a word of its own (punctuation, ideographs), or vanishes. */
const classify = (code: number): number => {
  if (code === 9 || code === 10 || code === 13) return SPACE;
  const character = String.fromCodePoint(code);
  if (code === 0xfffd || /\p{C}/u.test(character)) return DROPPED;
  if (/\s/u.test(character)) return SPACE;
  const isAsciiSymbol = code < 128 && !/[a-z0-9]/i.test(character);
  if (isAsciiSymbol || /\p{P}/u.test(character)) return ALONE;
  return IDEOGRAPHS.some(([first, last]) => code >= first && code <= last) ? ALONE : LETTER;
};

/** Lower case without accents: "É" is "e"; a lone combining accent is nothing. */
const fold = (code: number): string =>
  String.fromCodePoint(code)
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();

interface CharacterFacts {
  readonly kind: number;
  readonly folded: string;
}

/** Builds the tokenizer of a vocabulary, one piece a line in the order of its ids. */
export const createWordPiece = (vocabulary: readonly string[]): WordPiece => {
  const idOf = new Map(vocabulary.map((piece, id) => [piece, id]));
  const special = (piece: string): number => {
    const id = idOf.get(piece);
    if (id === undefined) throw new RangeError(`The vocabulary has no ${piece}`);
    return id;
  };
  const unknown = special("[UNK]");
  const facts = new Map<number, CharacterFacts>();
  const factsOf = (code: number): CharacterFacts => {
    let known = facts.get(code);
    if (known === undefined) {
      known = { kind: classify(code), folded: fold(code) };
      facts.set(code, known);
    }
    return known;
  };

  /** Longest pieces first, as id and end in turn; a word with any unknown part is unknown as a whole. */
  const cut = (word: string): readonly number[] => {
    if (word.length > LONGEST_WORD && [...word].length > LONGEST_WORD) return [unknown, word.length];
    const found: number[] = [];
    for (let start = 0; start < word.length; ) {
      let end = word.length;
      let id: number | undefined;
      for (; end > start; end--) {
        id = idOf.get(start === 0 ? word.slice(0, end) : `##${word.slice(start, end)}`);
        if (id !== undefined) break;
      }
      if (id === undefined) return [unknown, word.length];
      found.push(id, end);
      start = end;
    }
    return found;
  };
  const memory = new Map<string, readonly number[]>();
  const pieceOf = (word: string): readonly number[] => {
    let known = memory.get(word);
    if (known === undefined) {
      if (memory.size >= REMEMBERED) memory.clear();
      known = cut(word);
      memory.set(word, known);
    }
    return known;
  };

  const encode = (text: string, start: number, end: number, into: Pieces): void => {
    let word = "";
    // For every unit of the folded word, where its character begins and ends in `text`.
    let begins: number[] = [];
    let finishes: number[] = [];
    const flush = (): void => {
      if (word === "") return;
      const cuts = pieceOf(word);
      for (let i = 0, from = 0; i < cuts.length; i += 2) {
        const to = cuts[i + 1] as number;
        into.ids.push(cuts[i] as number);
        into.starts.push(begins[from] as number);
        into.ends.push(finishes[to - 1] as number);
        from = to;
      }
      word = "";
      begins = [];
      finishes = [];
    };
    for (let at = start; at < end; ) {
      const code = text.codePointAt(at) as number;
      const next = at + (code > 0xffff ? 2 : 1);
      const { kind, folded } = factsOf(code);
      if (kind === SPACE || kind === ALONE) flush();
      if (kind === LETTER || kind === ALONE) {
        for (let i = 0; i < folded.length; i++) {
          begins.push(at);
          finishes.push(next);
        }
        word += folded;
      }
      if (kind === ALONE) flush();
      at = next;
    }
    flush();
  };
  return { padding: special("[PAD]"), opening: special("[CLS]"), closing: special("[SEP]"), encode };
};
