// A storyline file -> its documents, gold figures with their places, questions and relations.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Hedge } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";

export interface StoryDocument {
  readonly id: string;
  readonly outlet: string;
  readonly owner: string | null;
  readonly publishedAt: string;
  readonly title: string;
  readonly text: string;
}

export interface GoldFigure {
  readonly doc: string;
  readonly near: string;
  readonly figure: string;
  readonly span: Span;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly question: string | null;
  readonly origin: string;
  readonly withdrawn?: boolean;
}

export interface GoldRelation {
  readonly type: "contradicts" | "revises" | "copies" | "denies";
  readonly a: number;
  readonly b?: number;
  readonly doc?: string;
  readonly near?: string;
}

export interface Storyline {
  readonly id: string;
  readonly documents: readonly StoryDocument[];
  readonly figures: readonly GoldFigure[];
  readonly questions: Readonly<
    Record<string, { what: string; kind: string; low: number | null; high: number | null; origins: number }>
  >;
  readonly relations: readonly GoldRelation[];
}

const located = (story: Storyline): Storyline => ({
  ...story,
  figures: story.figures.map((figure) => {
    const text = story.documents.find(({ id }) => id === figure.doc)?.text ?? "";
    const at = text.indexOf(figure.near) + figure.near.indexOf(figure.figure);
    return { ...figure, span: [at, at + figure.figure.length] };
  }),
});

/** The storylines of a folder in order of their names; `wanted` keeps some of them. */
export const readStorylines = (folder: string, wanted: (id: string) => boolean = () => true): Storyline[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && wanted(name.replace(".json", "")))
    .sort()
    .map((name) => located(JSON.parse(readFileSync(join(folder, name), "utf8")) as Storyline));
