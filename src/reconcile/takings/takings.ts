// Answers to one question -> who took it from whom, one edge to the nearest source, never to a later one.
import type { Entities } from "../../model/entity.ts";
import type { Taking } from "../../model/question.ts";
import type { Answer } from "./answer.ts";

/** Finds what was taken: a reprint, a figure credited to an outlet in the set, a shared owner's text. */
export const takingsOf = (_answers: readonly Answer[], _entities: Entities): Taking[] => [];
