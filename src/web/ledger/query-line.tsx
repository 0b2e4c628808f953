// The query line: words to search for and filters as keys, one text that is the same thing as the facets.
import { useEffect, useId, useRef, useState } from "react";
import type { ClaimQuery } from "../../model/query.ts";
import { parseQueryLine, printQueryLine } from "../../text/query-line.ts";
import { useKeys } from "../shell/keys.ts";
import { SearchIcon } from "../shell/list-tools.tsx";
import { addressOfQuery, filtersOf, withFilter } from "./address.ts";

const PAUSE = 350;

interface QueryLineProps {
  readonly query: ClaimQuery;
  readonly onQuery: (query: ClaimQuery, replace?: boolean) => void;
}

/** What the line means, with the order kept that the table's headers set. */
const readLine = (line: string, query: ClaimQuery) => {
  try {
    const parsed = parseQueryLine(line);
    const order = { sort: parsed.sort ?? query.sort, descending: parsed.descending ?? query.descending };
    return { next: withFilter(filtersOf(parsed), order), problem: null };
  } catch (error) {
    return { next: query, problem: error instanceof Error ? error.message : String(error) };
  }
};

export const QueryLine = ({ query, onQuery }: QueryLineProps) => {
  const printed = printQueryLine(filtersOf(query));
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useKeys({ "/": () => input.current?.select() ?? undefined });
  const line = typed ?? printed;
  const { next, problem } = readLine(line, query);
  const differs = addressOfQuery(next) !== addressOfQuery(query);

  useEffect(() => {
    if (typed === null || problem !== null || !differs) return;
    const timer = setTimeout(() => onQuery(next, true), PAUSE);
    return () => clearTimeout(timer);
  });

  const settle = () => {
    if (problem !== null) return;
    if (differs) onQuery(next, true);
    setTyped(null);
  };
  return (
    <search className="query-line">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          settle();
        }}
      >
        <label htmlFor={id} className="hidden">
          Search and filter the ledger
        </label>
        <SearchIcon />
        <input
          id={id}
          ref={input}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={line}
          placeholder="Search, or filter: source:&quot;Coast Guard&quot; event:kill value>10 since:2031-05"
          aria-describedby={problem !== null ? `${id}-problems` : undefined}
          aria-invalid={problem !== null}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            setTyped(null);
            input.current?.blur();
          }}
        />
        <p id={`${id}-problems`} className="query-problems" aria-live="polite">
          {problem}
        </p>
      </form>
    </search>
  );
};
