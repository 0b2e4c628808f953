// What a page says of a demo report beside its headline, so that nobody takes it for news.
import type { ClaimRecord } from "../../export/record.ts";

type Head = Pick<ClaimRecord["document"], "demo" | "url">;

/** Names that no real site can have (RFC 2606): reports of the demo that we invented stand at such addresses. */
const isInvented = (url: string | null): boolean =>
  url === null || /^https?:\/\/[^/]+\.(?:example|invalid|test)(?:[:/]|$)/i.test(url);

/** "Invented demo report" for one of ours, "Sample report" for a real one in the demo, null outside the demo. */
export const demoLabel = ({ demo, url }: Head): string | null =>
  demo ? (isInvented(url) ? "Invented demo report" : "Sample report") : null;

/** The address of a report where one can be opened. */
export const openAddress = ({ url }: Pick<Head, "url">): string | null => (url && !isInvented(url) ? url : null);
