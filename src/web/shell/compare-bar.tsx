// The line at the foot of the window while reports are laid aside to compare, and the button that lays one aside.
import { Link } from "wouter";
import type { Laid } from "./basket.ts";
import { clearLaid, comparePath, toggleLaid, useLaid } from "./basket.ts";

export const CompareBar = () => {
  const laid = useLaid();
  const [a, b] = laid;
  if (!a) return null;
  return (
    <aside className="compare-bar" aria-label="To compare">
      <span className="compare-names">
        <strong>{a.name}</strong>
        {b ? (
          <>
            {" "}
            beside <strong>{b.name}</strong>
          </>
        ) : (
          <span className="soft"> and one more report</span>
        )}
      </span>
      <Link className="button" href={comparePath(a.id, b?.id)} onClick={clearLaid}>
        {b ? "Compare" : "Choose the other"}
      </Link>
      <button type="button" className="quiet" onClick={clearLaid}>
        Clear
      </button>
    </aside>
  );
};

export const LayAside = ({ report, plain = false }: { readonly report: Laid; readonly plain?: boolean }) => {
  const laid = useLaid().some(({ id }) => id === report.id);
  return (
    <button
      type="button"
      tabIndex={plain ? -1 : 0}
      className={plain ? "plain aside-toggle" : "quiet"}
      aria-pressed={laid}
      title="Lay this report aside to compare it with another"
      onClick={(event) => {
        event.stopPropagation();
        toggleLaid(report);
      }}
    >
      {laid ? "Laid aside" : "Compare"}
    </button>
  );
};
