// Stored readings -> what keeping takes from them: profiles to compare, bearers to resolve, glances to show.
import type { Glance } from "../../export/glance.ts";
import { glanceOf } from "../../export/glance.ts";
import type { Bearer } from "../../model/entity.ts";
import type { Profile } from "../../reconcile/index.ts";
import { profilesOf } from "../../reconcile/index.ts";
import { bearersOf } from "../../resolve/index.ts";
import type { Rows, Store, StoredReport } from "../../store/index.ts";
import type { BearerIds } from "./origins.ts";
import { rememberBearers } from "./origins.ts";
import { createRest } from "./rest.ts";
import { reportOfStored } from "./rows.ts";

export interface Read {
  readonly profiles: Profile[];
  readonly bearers: Map<string, readonly Bearer[]>;
  readonly glances: Map<string, Glance>;
  readonly added: Map<string, number>;
}

const readOne = (stored: StoredReport, read: Read, bearerIds: BearerIds): void => {
  const report = reportOfStored(stored);
  const profiles = profilesOf(report);
  read.profiles.push(...profiles);
  read.bearers.set(report.documentId, bearersOf(report));
  read.added.set(report.documentId, stored.added);
  const wanted = new Set(profiles.map(({ claimId }) => claimId));
  rememberBearers(bearerIds, report, wanted);
  for (const claim of stored.claims)
    if (wanted.has(claim.id)) read.glances.set(claim.id, glanceOf(claim, { head: stored.head, text: report.text }));
};

/** Reads these documents as they are shown now. */
export const readDocuments = async (
  store: Store,
  ids: readonly string[],
  bearerIds: BearerIds,
  onRead: (done: number) => void = () => {},
): Promise<Read> => {
  const read: Read = { profiles: [], bearers: new Map(), glances: new Map(), added: new Map() };
  const rest = createRest();
  let done = 0;
  for await (const stored of store.reports(ids)) {
    readOne(stored, read, bearerIds);
    onRead(++done);
    await rest();
  }
  return read;
};

/** What is stored of each document that was read, so that its claims can be compared again. */
export const documentRows = (read: Read): Rows["reconciled"] => {
  const byDocument = new Map<string, Profile[]>([...read.added.keys()].map((id) => [id, []]));
  for (const profile of read.profiles) byDocument.get(profile.documentId)?.push(profile);
  return [...byDocument].map(([id, profiles]) => ({
    document_id: id,
    added: read.added.get(id) as number,
    profiles: JSON.stringify(profiles),
  }));
};
