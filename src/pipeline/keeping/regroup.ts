// New, changed and removed claims -> the components that they touch, each gathered anew: what grouping all at once would give.
import type { OpenPair } from "../../export/question-record.ts";
import type { Comparison, Judgement } from "../../model/judgement.ts";
import type { RelatedQuestion } from "../../model/question.ts";
import type { Cluster, Profile } from "../../reconcile/index.ts";
import { gatherQuestions, tiesOf } from "../../reconcile/index.ts";
import type { StoredPair, StoredPlace } from "../../store/index.ts";
import { PACKS } from "../defaults.ts";
import type { PairCache } from "./compare-all.ts";
import { compareAll, ledgerKeys, pairKey } from "./compare-all.ts";
import type { Shelf } from "./shelf.ts";
import { turnOf } from "./turn.ts";
import { createUnion } from "./union.ts";

export interface Regrouping {
  /** Profiles of documents that are new or were read anew. */
  readonly fresh: readonly Profile[];
  /** Documents whose stored rows count no longer: the changed and the removed ones. */
  readonly gone: ReadonlySet<string>;
  /** Claims whose questions are to be made anew for another reason: a judgement, another claimant. */
  readonly moved: readonly string[];
  /** Those in force. */
  readonly judgements: readonly Judgement[];
  readonly shelf: Shelf;
  /** Gives time to others while much is compared. */
  readonly rest?: () => Promise<void>;
  /** Comparisons that were made before. */
  readonly known?: PairCache;
}

/** A claim in its new place. */
export interface Placed {
  readonly profile: Profile;
  readonly component: string;
  readonly question: string | null;
  readonly beside: string | null;
  readonly pair: Comparison | null;
}

/** An unsure pair of claims of two questions. */
export interface OpenClaims {
  readonly comparison: Comparison;
}

export interface Regrouped {
  readonly clusters: readonly Cluster[];
  readonly placed: readonly Placed[];
  /** What ties questions to others, by id. */
  readonly ties: ReadonlyMap<string, readonly RelatedQuestion[]>;
  /** Questions that are no more, or were made anew. */
  readonly oldQuestions: readonly string[];
  /** Claims whose open pairs are replaced by `open`. */
  readonly pairsOf: readonly string[];
  readonly open: readonly Comparison[];
  /** Questions outside that only list other unsure claims, by id. */
  readonly unsure: ReadonlyMap<string, { readonly drop: ReadonlySet<string>; readonly add: readonly Comparison[] }>;
  /** Documents whose keys change: the first claims of their strands are others now. */
  readonly rekeyed: ReadonlyMap<string, readonly number[]>;
  /** Where claims stood before, and the open pairs that there were, so that only what differs is written. */
  readonly before: { readonly places: ReadonlyMap<string, StoredPlace>; readonly pairs: readonly StoredPair[] };
}

/** From this score on a pair may make its two groups one; claims that are tied so are always gathered together. */
const TIED_FROM = -0.3;
const FORECAST_FROM = -3;
const DENIAL_FROM = 0;

const better = (a: Comparison, b: Comparison | undefined): boolean =>
  b === undefined || a.score > b.score || (a.score === b.score && (a.a < b.a || (a.a === b.a && a.b < b.b)));

/** The comparison that a stored open pair was made of. */
const unsurePair = (body: string): Comparison => {
  const { a, b, score, reasons } = JSON.parse(body) as OpenPair;
  return { a, b, score, verdict: "unsure", by: "machine", reasons };
};

const byNames = (x: Comparison, y: Comparison): number =>
  x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : 0;

/** How a forecast or denial stands beside a figure; null when it does not reach. */
const besideBy = (comparison: Comparison, a: Profile, b: Profile): { beside: Profile; figure: Profile } | null => {
  if ((a.sort === "figure") === (b.sort === "figure")) return null;
  const [figure, beside] = a.sort === "figure" ? [a, b] : [b, a];
  return comparison.score >= (beside.sort === "forecast" ? FORECAST_FROM : DENIAL_FROM) ? { beside, figure } : null;
};

/** Works out anew what a change touches, and nothing else. */
export const regroup = async (change: Regrouping): Promise<Regrouped> => {
  const { shelf, gone, judgements } = change;
  const isLive = (place: StoredPlace): boolean => !gone.has(place.documentId);
  const profiles = new Map<string, Profile>(change.fresh.map((profile) => [profile.claimId, profile]));
  const turns = new Map<string, string>(change.fresh.map((profile) => [profile.claimId, turnOf(profile)]));
  const places = new Map<string, StoredPlace>();
  const load = async (claims: readonly StoredPlace[]): Promise<void> => {
    for (const place of claims) places.set(place.claimId, place);
    const missing = claims.filter((place) => !profiles.has(place.claimId)).map((place) => place.documentId);
    const wanted = new Set(claims.map((place) => place.claimId));
    for (const profile of await shelf.profiles(missing))
      if (wanted.has(profile.claimId) && !profiles.has(profile.claimId)) {
        profiles.set(profile.claimId, profile);
        turns.set(profile.claimId, turnOf(profile));
      }
  };

  // Strands: which claim is the first of each now, and which was.
  const removed = await shelf.places({ documents: [...gone] });
  const removedIds = new Set(removed.map((place) => place.claimId));
  const strands = [...new Set([...change.fresh, ...removed].map(({ strand }) => strand))];
  const stored = await shelf.places({ strands });
  const firstBefore = new Map<string, string>();
  const firstNow = new Map<string, { claimId: string; turn: string }>();
  const offer = (strand: string, claimId: string, turn: string): void => {
    const first = firstNow.get(strand);
    if (!first || turn < first.turn) firstNow.set(strand, { claimId, turn });
  };
  for (const place of stored) {
    if (!firstBefore.has(place.strand)) firstBefore.set(place.strand, place.claimId);
    if (isLive(place)) offer(place.strand, place.claimId, place.turn);
  }
  for (const profile of change.fresh) offer(profile.strand, profile.claimId, turns.get(profile.claimId) as string);
  const freshIds = new Set(change.fresh.map(({ claimId }) => claimId));
  const freshFirsts = new Set<string>();
  const lost = new Set<string>();
  for (const [strand, { claimId }] of firstNow) {
    const before = firstBefore.get(strand);
    if (freshIds.has(claimId) || before !== claimId) freshFirsts.add(claimId);
    if (before !== undefined && before !== claimId) lost.add(before);
  }
  // What stood beside a claim that is gone, or is compared no longer, looks for another.
  const orphans = (await shelf.places({ beside: [...removedIds, ...lost] })).filter(isLive);
  await load(stored.filter((place) => isLive(place) && freshFirsts.has(place.claimId)));
  await load(orphans);
  const orphanFirsts = await shelf.firsts(orphans.map((place) => place.strand));
  for (const place of orphans) {
    const first = firstNow.get(place.strand)?.claimId ?? orphanFirsts.get(place.strand);
    if (first === place.claimId) freshFirsts.add(place.claimId);
  }

  const isFirst = (profile: Profile, known: ReadonlyMap<string, string>): boolean =>
    (firstNow.get(profile.strand)?.claimId ?? known.get(profile.strand)) === profile.claimId;

  // Candidates: first claims of documents that share a key with a fresh first one.
  const firstProfiles = [...freshFirsts].flatMap((id) => profiles.get(id) ?? []);
  const keys = [...new Set(firstProfiles.flatMap((profile) => [...ledgerKeys(profile).sought]))];
  const near = (await shelf.documentsWithKeys(keys)).filter((id) => !gone.has(id));
  const nearProfiles = await shelf.profiles(near);
  const nearFirsts = await shelf.firsts(nearProfiles.map(({ strand }) => strand));
  const candidates = new Map<string, Profile>(firstProfiles.map((profile) => [profile.claimId, profile]));
  for (const profile of nearProfiles)
    if (!candidates.has(profile.claimId) && isFirst(profile, nearFirsts)) candidates.set(profile.claimId, profile);

  const linked = new Set<string>();
  const sames: Comparison[] = [];
  const unsure = new Map<string, Comparison>();
  const besides = new Map<string, { comparison: Comparison; figure: string }>();
  await compareAll(
    [...candidates.values()],
    ({ claimId }) => freshFirsts.has(claimId),
    (comparison, a, b) => {
      const beside = besideBy(comparison, a, b);
      if (beside) {
        const known = besides.get(beside.beside.claimId)?.comparison;
        if (better(comparison, known))
          besides.set(beside.beside.claimId, { comparison, figure: beside.figure.claimId });
      }
      if (a.sort !== "figure" || b.sort !== "figure") return;
      if (comparison.score >= TIED_FROM) {
        sames.push(comparison);
        linked.add(comparison.a).add(comparison.b);
      } else if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
    },
    change.rest,
    change.known,
  );
  for (const profile of candidates.values())
    if (linked.has(profile.claimId) || besides.has(profile.claimId)) {
      profiles.set(profile.claimId, profile);
      turns.set(profile.claimId, turnOf(profile));
    }

  // Forecasts and denials: a fresh figure may fit better than the one beside which they stand.
  const oldBesides = await shelf.places({ claims: [...besides.keys()].filter((id) => !freshIds.has(id)) });
  const dropped: string[] = [];
  for (const place of oldBesides.filter(isLive)) {
    if (freshFirsts.has(place.claimId) || place.pair === null) continue;
    const now = besides.get(place.claimId);
    if (now && better(now.comparison, JSON.parse(place.pair) as Comparison)) dropped.push(place.beside as string);
    else besides.delete(place.claimId);
  }

  // Everything tied to what changed, until nothing more is.
  const components = new Set<string>();
  const reach = async (claims: readonly string[]): Promise<void> => {
    const found = (await shelf.places({ claims: claims.filter((id) => !freshIds.has(id)) })).filter(isLive);
    for (const place of found) if (place.sort === "figure") components.add(place.component);
  };
  for (const place of removed) if (place.sort === "figure") components.add(place.component);
  for (const place of removed) if (place.beside !== null) dropped.push(place.beside);
  for (const place of orphans) if (place.beside !== null) dropped.push(place.beside);
  for (const place of stored) if (isLive(place) && place.sort === "figure") components.add(place.component);
  await reach([...linked, ...dropped, ...change.moved, ...[...besides.values()].map(({ figure }) => figure)]);
  const touched = new Map<string, StoredPlace>();
  const judgedSame = judgements.filter(({ subject, verdict }) => subject === "question" && verdict === "same");
  for (let known = -1; known !== components.size; ) {
    known = components.size;
    for (const place of (await shelf.places({ components: [...components] })).filter(isLive))
      touched.set(place.claimId, place);
    await reach(
      judgedSame.flatMap(({ a, b }) => {
        if (touched.has(a) || freshIds.has(a)) return [b];
        return touched.has(b) || freshIds.has(b) ? [a] : [];
      }),
    );
  }
  const figurePlaces = [...touched.values()].filter((place) => place.sort === "figure");
  await load(figurePlaces);
  const figures = new Map<string, Profile>();
  for (const { claimId } of [...figurePlaces, ...change.fresh]) {
    const profile = profiles.get(claimId);
    if (profile?.sort === "figure") figures.set(claimId, profile);
  }

  // First claims among them, compared with each other.
  const strandFirsts = await shelf.firsts([...figures.values()].map(({ strand }) => strand));
  const firsts = [...figures.values()].filter((profile) => isFirst(profile, strandFirsts));
  const firstIds = new Set(firsts.map(({ claimId }) => claimId));
  const union = createUnion(figures.keys());
  const byStrand = new Map<string, string>();
  for (const { claimId, strand } of figures.values()) {
    const mate = byStrand.get(strand);
    if (mate) union.join(mate, claimId);
    else byStrand.set(strand, claimId);
  }
  const isWhole = firsts.every(({ claimId }) => freshFirsts.has(claimId));
  if (!isWhole)
    await compareAll(
      firsts,
      () => true,
      (comparison) => {
        if (comparison.score >= TIED_FROM) union.join(comparison.a, comparison.b);
        else if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
      },
      change.rest,
      change.known,
    );
  for (const { a, b } of sames) union.join(a, b);
  for (const { a, b } of judgedSame) union.join(a, b);

  // Unsure pairs with claims outside, known from before.
  const storedPairs = await shelf.pairsOf([...figures.keys(), ...removedIds]);
  const outsideOnce = new Set<string>();
  for (const { a, b, body } of storedPairs) {
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const)
      if (!figures.has(other) && !removedIds.has(other) && (figures.has(own) || removedIds.has(own)))
        outsideOnce.add(other);
    const inside = firstIds.has(a) || firstIds.has(b);
    const known = (id: string): boolean => firstIds.has(id) || (!figures.has(id) && !removedIds.has(id));
    if (inside && known(a) && known(b) && !(figures.has(a) && figures.has(b)) && !unsure.has(pairKey(a, b)))
      unsure.set(pairKey(a, b), unsurePair(body));
  }
  const judgedUnsure = judgements.filter(({ subject, verdict }) => subject === "question" && verdict !== "same");
  const judgedPairs = new Set(
    judgements.filter(({ subject }) => subject === "question").map(({ a, b }) => pairKey(a, b)),
  );

  // What stands beside: those of the components that stay, and those that were placed now.
  const besidePlaces = (await shelf.places({ beside: [...figures.keys()] })).filter(
    (place) => isLive(place) && !freshFirsts.has(place.claimId),
  );
  await load(besidePlaces);
  for (const place of besidePlaces)
    if (!besides.has(place.claimId) && place.pair !== null)
      besides.set(place.claimId, { comparison: JSON.parse(place.pair) as Comparison, figure: place.beside as string });
  const besideFirsts = [...besides].flatMap(([id, held]) => {
    const profile = profiles.get(id) ?? candidates.get(id);
    return profile ? [{ profile, ...held }] : [];
  });
  const besideMates = (await shelf.places({ strands: besideFirsts.map(({ profile }) => profile.strand) })).filter(
    isLive,
  );
  await load(besideMates);
  const matesOf = new Map<string, Profile[]>();
  for (const id of new Set([...besideMates.map(({ claimId }) => claimId), ...freshIds])) {
    const profile = profiles.get(id);
    if (profile && profile.sort !== "figure")
      matesOf.set(profile.strand, [...(matesOf.get(profile.strand) ?? []), profile]);
  }

  // Outside ends of unsure pairs, each alone.
  const outside = [...unsure.values(), ...judgedUnsure].flatMap(({ a, b }) => [a, b].filter((id) => !figures.has(id)));
  const outsidePlaces = (await shelf.places({ claims: [...new Set([...outside, ...outsideOnce])] })).filter(isLive);
  await load(outsidePlaces);

  const listed = <Item>(items: Iterable<Item>, keys: (item: Item) => readonly string[]): Map<string, Item[]> => {
    const lists = new Map<string, Item[]>();
    for (const item of items)
      for (const key of keys(item)) {
        const list = lists.get(key);
        if (list) list.push(item);
        else lists.set(key, [item]);
      }
    return lists;
  };
  const unsureOf = listed(unsure.values(), ({ a, b }) => [a, b]);
  const besideOf = listed(besideFirsts, ({ figure }) => [figure]);
  const judgementsOf = listed(
    judgements.filter(({ subject }) => subject === "question"),
    ({ a, b }) => [a, b],
  );
  const ofGroup = <Item>(lists: ReadonlyMap<string, readonly Item[]>, group: readonly string[]): Item[] => [
    ...new Set(group.flatMap((id) => lists.get(id) ?? [])),
  ];

  const tables = PACKS[0]?.compare;
  const ties = new Map<string, readonly RelatedQuestion[]>();
  const clusters: Cluster[] = [];
  const placed: Placed[] = [];
  const open: Comparison[] = [];
  const questionOfClaim = new Map<string, string>();
  for (const group of union.groups()) {
    const members = group.flatMap((id) => profiles.get(id) ?? []);
    const own = new Set(group);
    const component = members.reduce((first, { claimId }) =>
      (turns.get(claimId) as string) < (turns.get(first.claimId) as string)
        ? (profiles.get(claimId) as Profile)
        : first,
    ).claimId;
    const comparisons: Comparison[] = [];
    const compared = members.filter(({ claimId }) => firstIds.has(claimId));
    if (compared.length > 1)
      await compareAll(
        compared,
        () => true,
        (comparison) => comparisons.push(comparison),
        change.rest,
        change.known,
      );
    const beside = ofGroup(besideOf, group);
    const crossing = ofGroup(unsureOf, group).filter(({ a, b }) => own.has(a) !== own.has(b));
    const ownJudgements = ofGroup(judgementsOf, group).filter(({ a, b }) => profiles.has(a) && profiles.has(b));
    const others = new Set([...crossing, ...ownJudgements].flatMap(({ a, b }) => [a, b].filter((id) => !own.has(id))));
    const gathered = gatherQuestions(
      [
        ...members,
        ...beside.flatMap(({ profile }) => matesOf.get(profile.strand) ?? [profile]),
        ...[...others].flatMap((id) => profiles.get(id) ?? []),
      ],
      [...comparisons, ...beside.map(({ comparison }) => comparison), ...crossing],
      ownJudgements,
    ).filter(({ members: [first] }) => first !== undefined && own.has(first.claimId));
    if (tables && gathered.length > 1)
      for (const [id, related] of tiesOf(gathered, comparisons.sort(byNames), tables)) ties.set(id, related);
    for (const cluster of gathered) {
      clusters.push(cluster);
      for (const { claimId } of cluster.members) questionOfClaim.set(claimId, cluster.id);
      for (const profile of [...cluster.forecasts, ...cluster.denials]) {
        const held = besides.get(profile.claimId);
        placed.push({
          profile,
          component: profile.claimId,
          question: cluster.id,
          beside: held?.figure ?? null,
          pair: held?.comparison ?? null,
        });
      }
    }
    for (const profile of members)
      placed.push({
        profile,
        component,
        question: questionOfClaim.get(profile.claimId) ?? null,
        beside: null,
        pair: null,
      });
    for (const comparison of comparisons)
      if (comparison.verdict === "unsure") unsure.set(pairKey(comparison.a, comparison.b), comparison);
  }
  const besidePlaced = new Set(placed.map(({ profile }) => profile.claimId));
  for (const id of new Set([...freshIds, ...orphans.map(({ claimId }) => claimId)])) {
    const profile = profiles.get(id);
    if (profile && profile.sort !== "figure" && !besidePlaced.has(id))
      placed.push({ profile, component: id, question: null, beside: null, pair: null });
  }

  const outsideQuestion = new Map(outsidePlaces.map((place) => [place.claimId, place.questionId]));
  const patches = new Map<string, { drop: Set<string>; add: Comparison[] }>();
  const patchOf = (claimId: string) => {
    const id = outsideQuestion.get(claimId);
    if (!id) return null;
    const known = patches.get(id) ?? { drop: new Set([...figures.keys(), ...removedIds]), add: [] };
    patches.set(id, known);
    return known;
  };
  for (const id of outsideOnce) patchOf(id);
  for (const comparison of unsure.values()) {
    const { a, b } = comparison;
    if (judgedPairs.has(pairKey(a, b))) continue;
    const [one, other] = [questionOfClaim.get(a), questionOfClaim.get(b)];
    if (one !== undefined && one === other) continue;
    if (one === undefined && other === undefined) continue;
    open.push(comparison);
    for (const id of [a, b]) if (!figures.has(id)) patchOf(id)?.add.push(comparison);
  }

  // Keys of documents whose first claims are others now.
  const rekeyed = new Map<string, readonly number[]>();
  const changedFirsts = new Set(
    [...freshFirsts, ...lost].flatMap((id) => profiles.get(id)?.documentId ?? places.get(id)?.documentId ?? []),
  );
  const lostPlaces = (await shelf.places({ claims: [...lost] })).filter(isLive);
  for (const place of lostPlaces) changedFirsts.add(place.documentId);
  const freshByDocument = new Map<string, Profile[]>();
  for (const profile of change.fresh)
    freshByDocument.set(profile.documentId, [...(freshByDocument.get(profile.documentId) ?? []), profile]);
  for (const documentId of new Set([...changedFirsts, ...freshByDocument.keys()])) {
    const all = freshByDocument.get(documentId) ?? (await shelf.profiles([documentId]));
    const known = await shelf.firsts(all.map(({ strand }) => strand));
    rekeyed.set(documentId, [
      ...new Set(all.filter((profile) => isFirst(profile, known)).flatMap((profile) => [...ledgerKeys(profile).filed])),
    ]);
  }

  return {
    clusters,
    ties,
    placed,
    oldQuestions: [...new Set(figurePlaces.concat(removed).flatMap(({ questionId }) => questionId ?? []))],
    pairsOf: [...figures.keys(), ...removedIds],
    open,
    unsure: patches,
    rekeyed,
    before: { places, pairs: storedPairs },
  };
};
