// The Reader: article, margin rows and claim panel side by side where there is room, folded into one column where not.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { ClaimRecord, DocumentRecord } from "../../export/record.ts";
import { documentClaimsQuery, documentQuery } from "../api/records.ts";
import { useKeys } from "../shell/keys.ts";
import { useMedia } from "../shell/media.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { backOut } from "../shell/trail.ts";
import { Article } from "./article.tsx";
import { DocumentHead } from "./head.tsx";
import { claimsAt, useClaimInHand, useLighting } from "./lighting.ts";
import { Margin } from "./margin.tsx";
import { claimAt, inReadingOrder } from "./order.ts";
import { Overview } from "./overview.tsx";
import { ClaimPanel } from "./panel.tsx";
import "../style/reader.css";

const Sheet = lazy(() => import("../shell/sheet.tsx").then((module) => ({ default: module.Sheet })));

const WIDE = "(min-width: 75rem)";
const MARGIN = "(min-width: 56.25rem)";

/** The open claim, held in the address. */
const useOpenClaim = () => {
  const [path, navigate] = useLocation();
  const open = new URLSearchParams(useSearch()).get("claim");
  const setOpen = useCallback(
    (id: string | null) => {
      const before = new URLSearchParams(window.location.search).get("claim");
      if (id === before) return;
      // Opening is a step back can undo; going from claim to claim is not one each.
      navigate(id === null ? path : `${path}?claim=${encodeURIComponent(id)}`, { replace: before !== null });
    },
    [path, navigate],
  );
  return [open, setOpen] as const;
};

const Reading = ({
  document,
  claims: found,
}: {
  readonly document: DocumentRecord;
  readonly claims: ClaimRecord[];
}) => {
  const claims = useMemo(() => inReadingOrder(found), [found]);
  const wide = useMedia(WIDE);
  const margin = useMedia(MARGIN);
  const [open, setOpen] = useOpenClaim();
  const [bare, setBare] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const [, navigate] = useLocation();
  const [lit, setLit] = useClaimInHand(root, (ids) => setOpen(claimAt(ids, open)));
  const openClaim = claims.find((claim) => claim.id === open);
  useLighting(root, lit ?? openClaim?.id ?? null, openClaim?.id ?? null);

  const rowOf = (id: string) => root.current?.querySelector<HTMLElement>(`button[data-claims="${id}"]`);
  const step = (by: number) => {
    const focused = claimsAt(globalThis.document.activeElement)[0];
    const at = claims.findIndex((claim) => claim.id === (focused ?? open));
    const next = claims[at < 0 ? 0 : Math.max(0, Math.min(claims.length - 1, at + by))];
    if (!next) return;
    const row = rowOf(next.id);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
    setLit(next.id);
    if (openClaim) setOpen(next.id);
  };
  const close = useCallback(() => {
    const row = open === null ? null : root.current?.querySelector<HTMLElement>(`button[data-claims="${open}"]`);
    setOpen(null);
    row?.focus({ preventScroll: true });
  }, [open, setOpen]);
  const toggle = useCallback((id: string) => setOpen(id), [setOpen]);
  useKeys({
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    m: () => setBare((now) => !now),
    Escape: openClaim ? close : () => backOut(navigate),
  });
  const panel = openClaim ? (
    <ClaimPanel
      claim={openClaim}
      document={document}
      place={claims.indexOf(openClaim)}
      count={claims.length}
      onStep={step}
      onClose={wide ? close : undefined}
    />
  ) : null;
  return (
    <div ref={root} className={`reader${bare ? " bare" : ""}`}>
      <div className="reader-text">
        <Article
          ref={article}
          document={document}
          claims={claims}
          folded={!margin}
          open={openClaim?.id ?? null}
          onOpen={toggle}
        />
      </div>
      {margin ? <Margin article={article} claims={claims} open={openClaim?.id ?? null} onOpen={toggle} /> : null}
      {wide ? (
        <aside className="panel" aria-label={openClaim ? "Claim" : "About this report"}>
          {panel ?? <Overview claims={claims} bare={bare} onBare={setBare} />}
        </aside>
      ) : panel ? (
        <Suspense fallback={null}>
          <Sheet title="Claim" side onClose={close}>
            {panel}
          </Sheet>
        </Suspense>
      ) : null}
    </div>
  );
};

export const ReaderPage = ({ id }: { readonly id: string }) => {
  const document = useQuery(documentQuery(id));
  const claims = useQuery(documentClaimsQuery(id));
  const known = new URLSearchParams(useSearch()).has("known");
  useTitle(document.data?.headline ?? "Report");
  const error = document.error ?? claims.error;
  if (error)
    return (
      <div className="page page-narrow">
        <h1>This report cannot be shown</h1>
        <Failure error={error} retry={() => void Promise.all([document.refetch(), claims.refetch()])} />
        <p className="actions">
          <Link href="/documents">All documents</Link>
        </p>
      </div>
    );
  return (
    <div className="page reader-page">
      {known ? (
        <p className="reader-known" role="status">
          This page was in the ledger already, read by the same version. Nothing changed.
        </p>
      ) : null}
      {document.data && claims.data ? (
        <>
          <DocumentHead document={document.data} />
          <Reading document={document.data} claims={claims.data} />
        </>
      ) : (
        <div className="reader-waiting">
          <Lines count={16} label="Loading the report" />
        </div>
      )}
    </div>
  );
};
