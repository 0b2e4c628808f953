// The line at the top of every page: name, pages, theme, keyboard list.
import { Link } from "wouter";
import { ThemeSwitch } from "./theme-switch.tsx";

const PAGES = [
  { path: "/questions", name: "Questions" },
  { path: "/ledger", name: "Ledger" },
  { path: "/documents", name: "Documents" },
  { path: "/sources", name: "Sources" },
  { path: "/add", name: "Add" },
] as const;

export const Masthead = ({ path, onKeys }: { readonly path: string; readonly onKeys: () => void }) => (
  <header className="masthead">
    <Link href="/" className="wordmark" aria-current={path === "/" ? "page" : undefined}>
      Reportedly
    </Link>
    <nav aria-label="Pages">
      <ul>
        {PAGES.map((page) => (
          <li key={page.path}>
            <Link
              href={page.path}
              aria-current={path === page.path ? "page" : path.startsWith(`${page.path}/`) ? "true" : undefined}
            >
              {page.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <div className="masthead-tools">
      <ThemeSwitch />
      <button type="button" className="quiet round" onClick={onKeys} aria-label="Keyboard" title="Keyboard (?)">
        ?
      </button>
    </div>
  </header>
);
