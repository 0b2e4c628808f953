// Reports and judgements -> entities, all at once.
import type { Bearer, Entities } from "../model/entity.ts";
import type { Judgement } from "../model/judgement.ts";
import type { Report } from "../model/report.ts";
import { bearersOf } from "./bearers.ts";
import { byBirth } from "./clusters.ts";
import { createResolution } from "./resolution.ts";

/** Entities of bearers that are already at hand: `resolveBearers(stored, judgements)`. */
export const resolveBearers = (bearers: readonly Bearer[], judgements: readonly Judgement[]): Entities =>
  createResolution().update([...bearers].sort(byBirth), [], judgements).entities;

/** Who is who in a set of reports: `resolveEntities(reports, []).of("d1/MCG")?.name` is "Marenna Coast Guard". */
export const resolveEntities = (reports: readonly Report[], judgements: readonly Judgement[]): Entities =>
  resolveBearers(reports.flatMap(bearersOf), judgements);
