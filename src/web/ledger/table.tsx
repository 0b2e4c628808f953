// The table of claims: a grid whose rows stand in the page's own scroll, only those in view made, cards on a phone.
import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { useLocation } from "wouter";
import type { ClaimQuery } from "../../model/query.ts";
import { toggleLaid } from "../shell/basket.ts";
import { useKeys } from "../shell/keys.ts";
import { useMedia } from "../shell/media.ts";
import { Failure, Lines } from "../shell/states.tsx";
import { useTopOnPage } from "../shell/top-on-page.ts";
import { claimPath } from "../words/citation.ts";
import { columnsOf } from "./columns.tsx";
import { HeaderCell } from "./header-cell.tsx";
import { ClaimRow } from "./row.tsx";
import { SentenceStrip } from "./strip.tsx";
import { useClaimRows } from "./windows.ts";
import "../style/ledger.css";

const ROW_HEIGHT = 38;
const OVERSCAN = 10;
const CARD_HEIGHT = 148;
const HEAD_HEIGHT = 40;
/** The strip's height where it stays at the foot of the window. */
const STRIP_HEIGHT = 112;

export interface ClaimTableProps {
  readonly query: ClaimQuery;
  readonly onQuery: (query: ClaimQuery) => void;
  readonly columns: readonly string[];
  readonly row: number | null;
  readonly onRow: (row: number) => void;
}

export const ClaimTable = ({ query, onQuery, columns: ids, row, onRow }: ClaimTableProps) => {
  const cards = useMedia("(max-width: 43.75rem)");
  const [, navigate] = useLocation();
  const columns = columnsOf(ids);
  const [cursor, setCursor] = useState(row ?? 0);
  const [hovered, setHovered] = useState<number | null>(null);
  const wantsFocus = useRef(row !== null);
  const [, askForFocus] = useReducer((asked: number) => asked + 1, 0);
  const { ref: body, top } = useTopOnPage<HTMLTableSectionElement>();
  const [total, setTotal] = useState(0);
  const height = cards ? CARD_HEIGHT : ROW_HEIGHT;
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: cards ? 8 : HEAD_HEIGHT,
    scrollPaddingEnd: cards ? 8 : STRIP_HEIGHT,
    // The row in focus stays in the page wherever it is scrolled, so that focus is never lost.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return cursor < total && !indexes.includes(cursor) ? [...indexes, cursor].sort((a, b) => a - b) : indexes;
    },
  });
  const items = virtual.getVirtualItems();
  const inView = virtual.range ?? { startIndex: 0, endIndex: 0 };
  const rows = useClaimRows(
    query,
    inView.startIndex - OVERSCAN,
    Math.min(inView.endIndex + OVERSCAN, Math.max(0, total - 1)),
  );
  if (rows.total !== total) setTotal(rows.total);

  const shown = useRef(query);
  useEffect(() => {
    if (shown.current === query) return;
    shown.current = query;
    setCursor(0);
    setHovered(null);
  }, [query]);

  const move = useCallback(
    (to: number) => {
      if (total === 0) return;
      const next = Math.max(0, Math.min(total - 1, to));
      wantsFocus.current = true;
      askForFocus();
      setHovered(null);
      setCursor(next);
      virtual.scrollToIndex(next);
    },
    [total, virtual],
  );
  // Before the next key is taken, so that keys struck fast reach the row.
  useLayoutEffect(() => {
    if (!wantsFocus.current || total === 0) return;
    const element = body.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`);
    if (!element) {
      virtual.scrollToIndex(cursor, { align: "center" });
      return;
    }
    const { top: y, bottom } = element.getBoundingClientRect();
    if (y < 0 || bottom > window.innerHeight) virtual.scrollToIndex(cursor, { align: "center" });
    element.focus({ preventScroll: true });
    wantsFocus.current = false;
  });
  useEffect(() => {
    if (cursor === (row ?? 0)) return;
    const timer = setTimeout(() => onRow(cursor), 250);
    return () => clearTimeout(timer);
  }, [cursor, row, onRow]);

  const open = useCallback(
    (index: number) => {
      const claim = rows.rowAt(index);
      if (!claim) return;
      onRow(index);
      navigate(claimPath(claim));
    },
    [rows, onRow, navigate],
  );
  const isOnRow = () => body.current?.contains(document.activeElement) ?? false;
  const isInView = cursor >= inView.startIndex && cursor <= inView.endIndex;
  // With no row in focus, the first step takes the row last in hand, or the first one in view.
  const step = (by: number) => move(isOnRow() ? cursor + by : isInView ? cursor : inView.startIndex + 2);
  const page = Math.max(1, inView.endIndex - inView.startIndex - 2);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    c: () => {
      const document = rows.rowAt(cursor)?.document;
      if (document) toggleLaid({ id: document.id, name: document.headline ?? document.outlet ?? "Report" });
    },
  });

  if (rows.isPending) return <Lines count={14} label="Loading claims" />;
  if (rows.error !== null && total === 0) return <Failure error={rows.error} retry={rows.retry} />;
  if (total === 0)
    return (
      <div className="state">
        <h2>No claim matches</h2>
        <p className="soft">Take a filter away, or search for fewer words.</p>
        <p className="actions">
          <button type="button" className="quiet" onClick={() => onQuery({})}>
            Clear all filters
          </button>
        </p>
      </div>
    );
  const style = { "--columns": columns.map((column) => column.width).join(" ") } as React.CSSProperties;
  const active = rows.rowAt(hovered ?? cursor);
  return (
    <div className={rows.isStale ? "claims stale" : "claims"} style={style} aria-busy={rows.isStale}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows take focus is a grid
        role="grid"
        className="claims-grid"
        aria-label="Claims"
        aria-rowcount={total + 1}
        aria-colcount={cards ? 1 : columns.length}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !isOnRow()) return;
          const to: Readonly<Record<string, () => void>> = {
            ArrowDown: () => move(cursor + 1),
            ArrowUp: () => move(cursor - 1),
            PageDown: () => move(cursor + page),
            PageUp: () => move(cursor - page),
            Home: () => move(0),
            End: () => move(total - 1),
            Enter: () => open(cursor),
          };
          const act = to[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <thead className={cards ? "hidden" : "claims-head"}>
          <tr aria-rowindex={1} className="claims-row">
            {cards ? (
              <th scope="col">Claim</th>
            ) : (
              columns.map((column) => <HeaderCell key={column.id} column={column} query={query} onQuery={onQuery} />)
            )}
          </tr>
        </thead>
        <tbody
          ref={body}
          className="claims-body"
          style={{ height: virtual.getTotalSize() }}
          onPointerLeave={() => setHovered(null)}
        >
          {items.map((item) => (
            <ClaimRow
              key={item.key}
              index={item.index}
              top={item.start - top}
              height={height}
              claim={rows.rowAt(item.index)}
              columns={columns}
              card={cards}
              isCursor={item.index === cursor}
              onHover={setHovered}
              onCursor={setCursor}
              onOpen={open}
            />
          ))}
        </tbody>
      </table>
      {cards ? null : <SentenceStrip claim={active} />}
    </div>
  );
};
