// What is known of claims that were grouped before: their places and profiles, without those that are being taken out.
import type { Profile } from "../../reconcile/index.ts";
import type { KnowledgeStore, PlaceQuery, StoredPlace } from "../../store/index.ts";

export interface Shelf {
  places(query: PlaceQuery): Promise<StoredPlace[]>;
  /** The first claim of each strand, as stored. */
  firsts(strands: readonly string[]): Promise<ReadonlyMap<string, string>>;
  documentsWithKeys(keys: readonly number[]): Promise<string[]>;
  /** Profiles of these documents' claims. */
  profiles(documentIds: readonly string[]): Promise<Profile[]>;
  pairsOf: KnowledgeStore["pairsOf"];
}

/** Profiles of documents kept in mind between two changes: neighbours in the news are asked for again and again. */
const KEPT = 2000;

export interface ProfileCache {
  read(documentIds: readonly string[]): Promise<Profile[]>;
  forget(documentIds: readonly string[]): void;
  clear(): void;
}

/** Profiles by document, read once while they are in use. */
export const createProfileCache = (knowledge: KnowledgeStore): ProfileCache => {
  const kept = new Map<string, readonly Profile[]>();
  return {
    read: async (documentIds) => {
      const wanted = [...new Set(documentIds)];
      const missing = wanted.filter((id) => !kept.has(id));
      const found = new Map(wanted.flatMap((id) => (kept.has(id) ? [[id, kept.get(id) as readonly Profile[]]] : [])));
      for (const [id, text] of await knowledge.profiles(missing)) found.set(id, JSON.parse(text) as Profile[]);
      for (const [id, profiles] of found) {
        kept.delete(id);
        kept.set(id, profiles);
      }
      for (const id of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(id);
      }
      return wanted.flatMap((id) => found.get(id) ?? []);
    },
    forget: (documentIds) => {
      for (const id of documentIds) kept.delete(id);
    },
    clear: () => kept.clear(),
  };
};

/** The shelf of a store. */
export const storedShelf = (knowledge: KnowledgeStore, cache: ProfileCache): Shelf => ({
  places: (query) => knowledge.places(query),
  firsts: (strands) => knowledge.firsts(strands),
  documentsWithKeys: (keys) => knowledge.documentsWithKeys(keys),
  profiles: (documentIds) => cache.read(documentIds),
  pairsOf: (claimIds) => knowledge.pairsOf(claimIds),
});

/** A shelf with nothing on it: all is new. */
export const EMPTY_SHELF: Shelf = {
  places: async () => [],
  firsts: async () => new Map(),
  documentsWithKeys: async () => [],
  profiles: async () => [],
  pairsOf: async () => [],
};
