// Profiles and places that are at hand while a change is worked out: the fresh ones, and what was loaded from the shelf.
import type { Profile } from "../../../reconcile/index.ts";
import type { StoredPlace } from "../../../store/index.ts";
import { turnOf } from "../turn.ts";
import type { Regrouping } from "./change.ts";

export interface Known {
  readonly profiles: Map<string, Profile>;
  readonly turns: Map<string, string>;
  readonly places: Map<string, StoredPlace>;
  readonly freshIds: ReadonlySet<string>;
  /** Whether a stored row still counts. */
  readonly isLive: (place: StoredPlace) => boolean;
  /** Keeps places in mind, with the profiles of their claims. */
  readonly load: (claims: readonly StoredPlace[]) => Promise<void>;
  readonly take: (profile: Profile) => void;
}

/** Starts with the fresh profiles. */
export const createKnown = ({ fresh, gone, shelf }: Regrouping): Known => {
  const profiles = new Map<string, Profile>();
  const turns = new Map<string, string>();
  const places = new Map<string, StoredPlace>();
  const take = (profile: Profile): void => {
    profiles.set(profile.claimId, profile);
    turns.set(profile.claimId, turnOf(profile));
  };
  for (const profile of fresh) take(profile);
  return {
    profiles,
    turns,
    places,
    take,
    freshIds: new Set(profiles.keys()),
    isLive: (place) => !gone.has(place.documentId),
    load: async (claims) => {
      for (const place of claims) places.set(place.claimId, place);
      const missing = claims.filter((place) => !profiles.has(place.claimId)).map((place) => place.documentId);
      const wanted = new Set(claims.map((place) => place.claimId));
      for (const profile of await shelf.profiles(missing))
        if (wanted.has(profile.claimId) && !profiles.has(profile.claimId)) take(profile);
    },
  };
};
