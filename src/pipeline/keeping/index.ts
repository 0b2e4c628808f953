// Keeps questions in step with the evidence: after each reading and judgement, after a cut-off, and all anew on demand.

import type { Glance } from "../../export/glance.ts";
import { glanceOf } from "../../export/glance.ts";
import type { RebuildRecord } from "../../export/question-record.ts";
import type { Bearer } from "../../model/entity.ts";
import type { Comparison, Judgement } from "../../model/judgement.ts";
import { standing } from "../../model/judgement.ts";
import type { Question } from "../../model/question.ts";
import type { Report } from "../../model/report.ts";
import type { Cluster, Profile } from "../../reconcile/index.ts";
import { profilesOf, questionOf, withTies } from "../../reconcile/index.ts";
import { bearersOf } from "../../resolve/index.ts";
import type { Rows, Store, StoredReport } from "../../store/index.ts";
import type { Claimants, ClaimantsChange } from "./claimants.ts";
import { createClaimants } from "./claimants.ts";
import { createPairCache, pairKey } from "./compare-all.ts";
import type { Regrouped } from "./regroup.ts";
import { regroup } from "./regroup.ts";
import { isSameBody, madeOfAfter, madeOfCluster, questionDraft, reportOfStored } from "./rows.ts";
import { createProfileCache, EMPTY_SHELF, storedShelf } from "./shelf.ts";
import { turnOf } from "./turn.ts";

/** Raised when the same evidence gives other questions than before: ledgers then make theirs anew. */
const RECONCILED_WITH = "reconcile/1";

/** More changed documents than this share of all are taken as a whole ledger. */
const MANY = 0.3;
const FEW = 50;

export interface Keeping {
  /** Resolves when what an earlier process left undone is done. */
  ready(): Promise<void>;
  /** Takes in what was added and removed. */
  catchUp(): Promise<void>;
  /** Takes in a judgement. */
  heed(judgement: Judgement): Promise<void>;
  rebuild(onProgress?: (done: number, total: number) => void): Promise<RebuildRecord>;
  /** Whether any document names a source so. */
  knowsBearer(idOrName: string): Promise<boolean>;
  /** Waits for what is under way. */
  end(): Promise<void>;
}

/** Comparisons kept in mind. */
const PAIRS = 150_000;

interface Made {
  readonly question: Question;
  readonly madeOf: string;
}

interface Read {
  readonly profiles: Profile[];
  readonly bearers: Map<string, readonly Bearer[]>;
  readonly glances: Map<string, Glance>;
  readonly added: Map<string, number>;
}

/** The unsure claims of a question without those of `drop` and with those that `add` compares with its own. */
const unsureAfter = (question: Question, drop: ReadonlySet<string>, add: readonly Comparison[]): Question["unsure"] => {
  const own = new Set(question.positions.map(({ claimId }) => claimId));
  const best = new Map(question.unsure.filter(({ claimId }) => !drop.has(claimId)).map((one) => [one.claimId, one]));
  for (const { a, b, score, reasons } of add) {
    const claimId = own.has(a) ? b : a;
    if ((best.get(claimId)?.score ?? Number.NEGATIVE_INFINITY) < score) best.set(claimId, { claimId, score, reasons });
  }
  return [...best.values()].sort((x, y) => y.score - x.score || (x.claimId < y.claimId ? -1 : 1));
};

/** Gives the other work of the process its turn when this has been long. */
const createRest = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < 40) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = performance.now();
  };
};

/** Keeps the questions of a store; one change at a time. */
export const createKeeping = (store: Store): Keeping => {
  const { knowledge } = store;
  const cache = createProfileCache(knowledge);
  const pairs = createPairCache(PAIRS);
  let claimants: Claimants | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const run = queue.then(work);
    queue = run.catch(() => {});
    return run;
  };

  const readOne = (stored: StoredReport, read: Read): void => {
    const report = reportOfStored(stored);
    const profiles = profilesOf(report);
    read.profiles.push(...profiles);
    read.bearers.set(report.documentId, bearersOf(report));
    read.added.set(report.documentId, stored.added);
    const wanted = new Set(profiles.map(({ claimId }) => claimId));
    for (const claim of stored.claims)
      if (wanted.has(claim.id)) read.glances.set(claim.id, glanceOf(claim, { head: stored.head, text: report.text }));
  };

  const readDocuments = async (ids: readonly string[], onRead: (done: number) => void = () => {}): Promise<Read> => {
    const read: Read = { profiles: [], bearers: new Map(), glances: new Map(), added: new Map() };
    const rest = createRest();
    let done = 0;
    for await (const stored of store.reports(ids)) {
      readOne(stored, read);
      onRead(++done);
      await rest();
    }
    return read;
  };

  const loadClaimants = async (judgements: readonly Judgement[]): Promise<Claimants> => {
    claimants ??= createClaimants(await knowledge.bearers(), judgements);
    return claimants;
  };

  const reportsOf = async (documentIds: Iterable<string>): Promise<Report[]> => {
    const reports: Report[] = [];
    for await (const stored of store.reports([...new Set(documentIds)])) reports.push(reportOfStored(stored));
    return reports;
  };

  const documentsOf = (cluster: Cluster): string[] => [
    ...new Set([...cluster.members, ...cluster.forecasts, ...cluster.denials].map(({ documentId }) => documentId)),
  ];

  /** Questions of clusters, their reports read a part at a time. */
  async function* questionsOf(
    clusters: readonly Cluster[],
    entities: ClaimantsChange["entities"],
    ties: Regrouped["ties"],
  ): AsyncGenerator<Made> {
    const rest = createRest();
    let part: Cluster[] = [];
    let documents = new Set<string>();
    const make = async (): Promise<Made[]> => {
      const reports = new Map((await reportsOf(documents)).map((report) => [report.documentId, report]));
      const questions: Made[] = [];
      for (const cluster of part) {
        const own = documentsOf(cluster).flatMap((id) => reports.get(id) ?? []);
        questions.push({
          question: questionOf(cluster, own, entities),
          madeOf: madeOfCluster(cluster, ties.get(cluster.id) ?? []),
        });
        await rest();
      }
      part = [];
      documents = new Set();
      return questions;
    };
    for (const cluster of clusters) {
      part.push(cluster);
      for (const id of documentsOf(cluster)) documents.add(id);
      if (documents.size >= 200) yield* await make();
    }
    if (part.length > 0) yield* await make();
  }

  const openRow = (comparison: Comparison, sentences: ReadonlyMap<string, Glance>): Rows["open_pair"][number] => {
    const { a, b, score, reasons } = comparison;
    const shown = [a, b].map((id) => sentences.get(id)?.sentence ?? id) as [string, string];
    const body = JSON.stringify({ subject: "question", a, b, shown, score, reasons });
    return { subject: "question", a, b, score, body };
  };

  const glancesFor = async (
    ids: Iterable<string>,
    known: ReadonlyMap<string, Glance>,
  ): Promise<Map<string, Glance>> => {
    const wanted = [...new Set(ids)];
    const found = new Map(wanted.flatMap((id) => (known.has(id) ? [[id, known.get(id) as Glance]] : [])));
    for (const [id, text] of await knowledge.glances(wanted.filter((id) => !known.has(id))))
      found.set(id, JSON.parse(text) as Glance);
    return found;
  };

  const claimsOf = (question: Question): string[] => [
    ...question.positions.map(({ claimId }) => claimId),
    ...question.stances.map(({ claimId }) => claimId),
    ...question.forecasts,
  ];

  /** Questions with what ties them to others: sums that follow, broken bounds. */
  const tied = async (own: ReadonlyMap<string, Made>, ties: Regrouped["ties"]): Promise<Made[]> => {
    const ownTies = new Map([...ties].filter(([id]) => own.has(id)));
    const questions = [...own.values()].map(({ question }) => question);
    const others = new Set(
      [...ownTies.values()].flat().flatMap(({ questionId }) => (own.has(questionId) ? [] : questionId)),
    );
    for (const id of [...others].sort()) {
      const body = await knowledge.question(id);
      if (body !== null) questions.push(JSON.parse(body) as Question);
    }
    return withTies(questions, ownTies).flatMap((question) => {
      const one = own.get(question.id);
      return one ? [{ question, madeOf: one.madeOf }] : [];
    });
  };

  /** Rows of everything that a regrouping made, a part at a time. */
  async function* rowsOf(
    regrouped: Regrouped,
    change: ClaimantsChange,
    read: Read,
    kept: ReadonlySet<string>,
  ): AsyncGenerator<Partial<Rows>> {
    const { places, pairs: pairsBefore } = regrouped.before;
    const originOf = new Map([...places.values()].map(({ claimId, originId }) => [claimId, originId]));
    const made = regrouped.clusters.filter(({ id }) => !kept.has(id));
    for (const { claimId } of made.flatMap(({ members }) => members)) originOf.delete(claimId);
    const drafts: Rows["question"][number][] = [];
    const own = new Map<string, Made>();
    for await (const one of questionsOf(made, change.entities, regrouped.ties)) own.set(one.question.id, one);
    for (const { question, madeOf } of await tied(own, regrouped.ties)) {
      for (const { claimId, originId } of question.positions) originOf.set(claimId, originId);
      const glances = await glancesFor(claimsOf(question), read.glances);
      drafts.push(questionDraft(question, madeOf, glances));
      if (drafts.length >= 500) yield { question: drafts.splice(0) };
    }
    yield { question: drafts };
    const moved = regrouped.placed.filter(({ profile, component, question, beside, pair }) => {
      const was = places.get(profile.claimId);
      return (
        read.glances.has(profile.claimId) ||
        was?.component !== component ||
        was.questionId !== question ||
        was.originId !== (originOf.get(profile.claimId) ?? null) ||
        was.beside !== beside ||
        was.pair !== (pair && JSON.stringify(pair))
      );
    });
    const stale = moved.filter(({ profile }) => !read.glances.has(profile.claimId));
    const bodies = await knowledge.glances(stale.map(({ profile }) => profile.claimId));
    for (let start = 0; start < moved.length; start += 1000)
      yield {
        answer: moved.slice(start, start + 1000).map(({ profile, component, question, beside, pair }) => {
          const glance = read.glances.get(profile.claimId);
          return {
            claim_id: profile.claimId,
            document_id: profile.documentId,
            sort: profile.sort,
            strand: profile.strand,
            turn: turnOf(profile),
            component,
            question_id: question,
            origin_id: originOf.get(profile.claimId) ?? null,
            beside,
            pair: pair && JSON.stringify(pair),
            body: glance ? JSON.stringify(glance) : (bodies.get(profile.claimId) ?? "{}"),
          };
        }),
      };
    const there = new Set(pairsBefore.map(({ a, b }) => pairKey(a, b)));
    const open = regrouped.open.filter(
      ({ a, b }) => !there.has(pairKey(a, b)) || read.glances.has(a) || read.glances.has(b),
    );
    for (let start = 0; start < open.length; start += 2000) {
      const part = open.slice(start, start + 2000);
      const sentences = await glancesFor(
        part.flatMap(({ a, b }) => [a, b]),
        read.glances,
      );
      yield { open_pair: part.map((comparison) => openRow(comparison, sentences)) };
    }
  }

  const documentRows = (read: Read): Rows["reconciled"] => {
    const byDocument = new Map<string, Profile[]>([...read.added.keys()].map((id) => [id, []]));
    for (const profile of read.profiles) byDocument.get(profile.documentId)?.push(profile);
    return [...byDocument].map(([id, profiles]) => ({
      document_id: id,
      added: read.added.get(id) as number,
      profiles: JSON.stringify(profiles),
    }));
  };

  const standOf = (judgements: readonly Judgement[]): Record<string, string> => ({
    version: RECONCILED_WITH,
    judgement: judgements.at(-1)?.id ?? "",
  });

  const rebuildAll = async (onProgress: (done: number, total: number) => void): Promise<RebuildRecord> => {
    claimants = null;
    cache.clear();
    const { judgements } = await store.judgements();
    const inForce = standing(judgements);
    const ids = await store.shownDocuments();
    const total = 2 * ids.length;
    onProgress(0, total);
    const read = await readDocuments(ids, (done) => onProgress(done, total));
    const fresh = createClaimants(new Map(), inForce);
    const change = fresh.resolve(read.bearers, [], inForce);
    const rest = createRest();
    const regrouped = await regroup({
      fresh: read.profiles,
      gone: new Set(),
      moved: [],
      judgements: inForce,
      shelf: EMPTY_SHELF,
      rest,
    });
    async function* parts(): AsyncGenerator<Partial<Rows>> {
      const documents = documentRows(read);
      for (let start = 0; start < documents.length; start += 200) {
        const part = documents.slice(start, start + 200);
        yield {
          reconciled: part,
          document_key: part.flatMap(({ document_id, added }) =>
            (regrouped.rekeyed.get(document_id) ?? []).map((key) => ({ key, added })),
          ),
        };
      }
      yield change.rows;
      let questions = 0;
      for await (const rows of rowsOf(regrouped, change, read, new Set())) {
        yield rows;
        questions += rows.question?.length ?? 0;
        const share = regrouped.clusters.length === 0 ? 1 : questions / regrouped.clusters.length;
        onProgress(ids.length + Math.floor(ids.length * share), total);
      }
    }
    await knowledge.replace(parts(), () => standOf(judgements));
    claimants = fresh;
    onProgress(total, total);
    return { documents: ids.length, claims: read.profiles.length, questions: regrouped.clusters.length };
  };

  const update = async (
    changed: readonly string[],
    gone: readonly string[],
    judgements: readonly Judgement[],
    judged: readonly Judgement[],
  ): Promise<void> => {
    const inForce = standing(judgements);
    const known = await loadClaimants(inForce);
    const read = await readDocuments(changed);
    const change = known.resolve(read.bearers, gone, inForce);
    cache.forget([...changed, ...gone]);
    // A document that was read anew may have the same claims with other names around them.
    if ((await knowledge.addedOf(changed)).size > 0) pairs.clear();
    const movedPlaces = await knowledge.places({
      documents: change.movedDocuments,
      origins: [...change.changedEntities, ...change.dropEntities],
    });
    const regrouped = await regroup({
      fresh: read.profiles,
      gone: new Set([...changed, ...gone]),
      moved: [
        ...movedPlaces.map(({ claimId }) => claimId),
        ...judged.filter(({ subject }) => subject === "question").flatMap(({ a, b }) => [a, b]),
      ],
      judgements: inForce,
      shelf: storedShelf(knowledge, cache),
      rest: createRest(),
      known: pairs,
    });
    const movedIds = new Set(movedPlaces.map(({ claimId }) => claimId));
    const madeOf = await knowledge.madeOf(regrouped.clusters.map(({ id }) => id));
    const madeOfNow = (cluster: Cluster): string => madeOfCluster(cluster, regrouped.ties.get(cluster.id) ?? []);
    const isAsItWas = (cluster: Cluster): boolean =>
      isSameBody(madeOf.get(cluster.id), madeOfNow(cluster)) &&
      ![...cluster.members, ...cluster.forecasts, ...cluster.denials].some(
        ({ claimId }) => movedIds.has(claimId) || read.glances.has(claimId),
      );
    const unchanged = new Set(regrouped.clusters.filter(isAsItWas).map(({ id }) => id));
    // What is tied to a changed question shows sums and bounds with it.
    const keptClusters = regrouped.clusters.filter(
      ({ id }) =>
        unchanged.has(id) && (regrouped.ties.get(id) ?? []).every(({ questionId }) => unchanged.has(questionId)),
    );
    const kept = new Set(keptClusters.map(({ id }) => id));
    const openNow = new Set(regrouped.open.map(({ a, b }) => pairKey(a, b)));
    const closed = regrouped.before.pairs.filter(({ a, b }) => !openNow.has(pairKey(a, b)));
    const lists = new Map<string, object[]>();
    const collect = (part: Partial<Rows>): void => {
      for (const [table, own] of Object.entries(part)) {
        const list = lists.get(table) ?? [];
        lists.set(table, list);
        for (const row of own) list.push(row);
      }
    };
    collect({ reconciled: documentRows(read) });
    collect(change.rows);
    for await (const part of rowsOf(regrouped, change, read, kept)) collect(part);
    const addedOf = new Map([...read.added, ...(await knowledge.addedOf([...regrouped.rekeyed.keys()]))]);
    for (const [id, added] of read.added) addedOf.set(id, added);
    collect({
      document_key: [...regrouped.rekeyed].flatMap(([id, keys]) =>
        keys.map((key) => ({ key, added: addedOf.get(id) as number })),
      ),
    });
    const otherwise = keptClusters.filter((cluster) => madeOf.get(cluster.id) !== madeOfNow(cluster));
    collect({ question: await patchedQuestions(regrouped, otherwise, read.glances) });
    await knowledge.change({
      dropDocuments: [...changed, ...gone],
      dropKeysOf: [...regrouped.rekeyed.keys()],
      dropEntities: change.dropEntities,
      dropQuestions: regrouped.oldQuestions.filter((id) => !kept.has(id)),
      dropPairs: [...closed.map(({ a, b }) => ({ subject: "question", a, b })), ...change.closed],
      rows: Object.fromEntries(lists) as Partial<Rows>,
      stand: standOf(judgements),
    });
  };

  /** Questions that are as they were but for the unsure claims that they list. */
  const patchedQuestions = async (
    regrouped: Regrouped,
    keptClusters: readonly Cluster[],
    fresh: ReadonlyMap<string, Glance>,
  ): Promise<Rows["question"]> => {
    const made = new Set([...regrouped.oldQuestions, ...regrouped.clusters.map(({ id }) => id)]);
    const wanted = new Map<string, (question: Question) => Question["unsure"]>(
      keptClusters.map(({ id, unsure }) => [
        id,
        () => unsure.map(({ claimId, score, reasons }) => ({ claimId, score, reasons })),
      ]),
    );
    for (const [id, { drop, add }] of regrouped.unsure)
      if (!made.has(id)) wanted.set(id, (question) => unsureAfter(question, drop, add));
    const madeOf = await knowledge.madeOf([...wanted.keys()]);
    const drafts: Rows["question"][number][] = [];
    for (const [id, unsureOf] of wanted) {
      const body = await knowledge.question(id);
      if (body === null) continue;
      const question = JSON.parse(body) as Question;
      const patched: Question = { ...question, unsure: unsureOf(question) };
      if (JSON.stringify(patched) === body) continue;
      drafts.push(
        questionDraft(
          patched,
          madeOfAfter(madeOf.get(id) ?? "", patched.unsure),
          await glancesFor(claimsOf(patched), fresh),
        ),
      );
    }
    return drafts;
  };

  const catchUpNow = async (onProgress: (done: number, total: number) => void = () => {}): Promise<void> => {
    const stand = await knowledge.stand();
    const { judgements } = await store.judgements();
    const heeded = judgements.findIndex(({ id }) => id === stand.judgement) + 1;
    const judged = judgements.slice(heeded);
    const { changed, gone } = await knowledge.pending();
    const { documents } = await store.size();
    const isMade = stand.version === RECONCILED_WITH || (stand.version === undefined && documents === 0);
    if (changed.length === 0 && gone.length === 0 && judged.length === 0 && isMade) return;
    if (stand.version !== RECONCILED_WITH || changed.length > Math.max(FEW, MANY * documents)) {
      await rebuildAll(onProgress);
      return;
    }
    try {
      await update(
        changed.map(({ documentId }) => documentId),
        gone,
        judgements,
        judged,
      );
    } catch (error) {
      // Who is who was worked out further than what is stored: it is read anew.
      claimants = null;
      cache.clear();
      throw error;
    }
  };

  const initial = inTurn(() => catchUpNow());
  initial.catch(() => {});
  return {
    ready: () => initial,
    catchUp: () => inTurn(() => catchUpNow()),
    heed: () => inTurn(() => catchUpNow()),
    rebuild: (onProgress = () => {}) =>
      inTurn(async () => {
        await store.rebuild();
        return rebuildAll(onProgress);
      }),
    knowsBearer: (idOrName) =>
      inTurn(async () => {
        const { judgements } = await store.judgements();
        return (await loadClaimants(standing(judgements))).bearerNamed(idOrName);
      }),
    end: async () => {
      await queue;
    },
  };
};
