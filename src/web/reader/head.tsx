// The strip above a report: headline, who published it, when, what was captured, how it was read.
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { DocumentRecord } from "../../export/record.ts";
import { addressOfQuery } from "../ledger/address.ts";
import { LayAside } from "../shell/compare-bar.tsx";
import { demoLabel, openAddress } from "../words/document.ts";
import { instantWords } from "../words/time.ts";

const Entry = ({
  name,
  from,
  children,
}: {
  readonly name: string;
  readonly from?: string | undefined;
  readonly children: ReactNode;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {children}
      {from ? <span className="from">{from === "given" ? "given with the report" : `found in ${from}`}</span> : null}
    </dd>
  </div>
);

const HowRead = ({ document }: { readonly document: DocumentRecord }) => (
  <details className="how-read">
    <summary>
      How this was read
      {document.issues.length > 0
        ? `: ${document.issues.length} ${document.issues.length === 1 ? "issue" : "issues"}`
        : ""}
    </summary>
    <div className="how-read-body">
      {document.issues.length > 0 ? (
        <ul className="issues">
          {document.issues.map((issue) => (
            <li key={`${issue.code} ${issue.span?.[0] ?? ""} ${issue.message}`}>
              {issue.message} <code className="soft">{issue.code}</code>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing odd was met.</p>
      )}
      <p className="soft">{document.readWith.join(", ")}</p>
      <p className="soft digest">
        {document.mediaType}, SHA-256 <code>{document.digest}</code>
      </p>
    </div>
  </details>
);

const shortAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, "").replace(/^(.{47}).{2,}$/, "$1…");

export const DocumentHead = ({ document }: { readonly document: DocumentRecord }) => {
  const { found } = document;
  const outlet = found.outlet?.value ?? document.outlet;
  const label = demoLabel(document);
  const address = openAddress(document);
  const published = found.publishedAt?.value ?? document.publishedAt;
  return (
    <header className="reader-head">
      {label ? (
        <p>
          <span className="label">{label}</span>
        </p>
      ) : null}
      <h1>{document.headline ?? "Untitled report"}</h1>
      <dl className="reader-facts">
        <Entry name="Outlet" from={found.outlet?.from}>
          {outlet ? <Link href={`/ledger?${addressOfQuery({ outlet })}`}>{outlet}</Link> : "not found"}
        </Entry>
        {found.byline ? (
          <Entry name="Byline" from={found.byline.from}>
            {found.byline.value}
          </Entry>
        ) : null}
        {found.agency ? (
          <Entry name="Agency" from={found.agency.from}>
            {found.agency.value}
          </Entry>
        ) : null}
        <Entry name="Published" from={found.publishedAt?.from}>
          {published ? <time dateTime={published}>{instantWords(published)}</time> : "not found"}
        </Entry>
        {found.updatedAt ? (
          <Entry name="Updated" from={found.updatedAt.from}>
            {instantWords(found.updatedAt.value)}
          </Entry>
        ) : null}
        <Entry name="Captured">
          <time dateTime={document.capturedAt}>{instantWords(document.capturedAt)}</time>
          <span className="from">
            {/* The archived bytes are served apart from this page's rights, in a tab of their own. */}
            <a href={`/api/captures/${document.captureId}/bytes`} target="_blank" rel="noopener noreferrer">
              archived page
            </a>{" "}
            <code title={`SHA-256 ${document.digest}`}>{document.digest.slice(0, 10)}</code>
          </span>
        </Entry>
        {document.url ? (
          <Entry name="Address">
            {address ? (
              <a href={address} rel="noopener noreferrer nofollow" target="_blank">
                {shortAddress(address)}
              </a>
            ) : (
              shortAddress(document.url)
            )}
          </Entry>
        ) : null}
      </dl>
      <div className="reader-acts">
        <HowRead document={document} />
        <LayAside report={{ id: document.id, name: document.headline ?? outlet ?? "Report" }} />
      </div>
    </header>
  );
};
