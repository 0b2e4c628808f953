// The list of questions, each line an answer at a glance; as the home page it leads with the question most reports answer.
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { QuestionQuery, QuestionSummary } from "../../export/question-record.ts";
import { useFreshness } from "../api/freshness.ts";
import { leadQuery, openPairsQuery, questionsQuery } from "../api/questions.ts";
import { useKeys } from "../shell/keys.ts";
import { ListTools, SearchIcon } from "../shell/list-tools.tsx";
import { useMedia } from "../shell/media.ts";
import { DemoNote, EmptyLedger, Failure, Lines } from "../shell/states.tsx";
import { useTitle } from "../shell/title.ts";
import { countWords } from "../words/question.ts";
import { addressOfQuestions, LIST_SORTS, questionFiltersOf, questionsFromAddress, withPart } from "./address.ts";
import { QuestionFacetList } from "./facets.tsx";
import { Lead } from "./lead.tsx";
import { QuestionLine } from "./line.tsx";
import "../style/ledger.css";
import "../style/questions.css";

const Sheet = lazy(() => import("../shell/sheet.tsx").then((module) => ({ default: module.Sheet })));

const SORT_WORDS: Readonly<Record<(typeof LIST_SORTS)[number], string>> = {
  changed: "last changed",
  origins: "most origins",
  documents: "most documents",
  title: "title",
};

/** The list's query, held in the address; `replace` while someone types. */
const useListState = () => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const address = addressOfQuestions(questionsFromAddress(search));
  const query = useMemo(() => questionsFromAddress(address), [address]);
  const row = /[?&]row=(\d{1,5})(?:&|$)/.exec(`?${search}`)?.[1];
  const setQuery = useCallback(
    (next: QuestionQuery, replace = false) => {
      const params = addressOfQuestions(next);
      navigate(params === "" ? path : `${path}?${params}`, { replace });
    },
    [path, navigate],
  );
  /** So that coming back finds the line again. */
  const setRow = useCallback(
    (index: number) => {
      const params = new URLSearchParams(address);
      params.set("row", String(index));
      navigate(`${path}?${params}`, { replace: true });
    },
    [address, path, navigate],
  );
  return { query, setQuery, setRow, row: row === undefined ? null : Number(row) };
};

const SearchField = ({
  query,
  onQuery,
}: {
  readonly query: QuestionQuery;
  readonly onQuery: (query: QuestionQuery, replace?: boolean) => void;
}) => {
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useKeys({ "/": () => input.current?.select() });
  const text = typed ?? query.text ?? "";
  useEffect(() => {
    if (typed === null || typed.trim() === (query.text ?? "")) return;
    const timer = setTimeout(
      () => onQuery(withPart(query, { text: typed.trim() === "" ? undefined : typed.trim() }), true),
      250,
    );
    return () => clearTimeout(timer);
  }, [typed, query, onQuery]);
  return (
    <search className="query-line">
      <label htmlFor={id} className="hidden">
        Search questions
      </label>
      <SearchIcon />
      <input
        id={id}
        ref={input}
        type="search"
        autoComplete="off"
        placeholder="How many, according to whom: search questions"
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          input.current?.blur();
        }}
      />
    </search>
  );
};

const QuestionLines = ({
  items,
  row,
  onOpen,
}: {
  readonly items: readonly QuestionSummary[];
  readonly row: number | null;
  readonly onOpen: (index: number) => void;
}) => {
  const list = useRef<HTMLOListElement>(null);
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("h2 a") ?? [])];
  const step = (by: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))];
    next?.focus({ preventScroll: true });
    next?.closest("li")?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) });
  const wanted = useRef(row);
  useEffect(() => {
    const link = wanted.current === null ? undefined : links()[wanted.current];
    wanted.current = null;
    link?.focus({ preventScroll: true });
    link?.closest("li")?.scrollIntoView({ block: "center" });
  });
  return (
    <ol ref={list} className="lines">
      {items.map((question, index) => (
        <QuestionLine key={question.id} question={question} index={index} onOpen={onOpen} />
      ))}
    </ol>
  );
};

const Waiting = () => {
  const pairs = useInfiniteQuery(openPairsQuery);
  const total = pairs.data?.pages[0]?.total ?? 0;
  return (
    <Link className="quiet waiting-link" href="/judgements">
      {total > 0 ? `${total.toLocaleString("en-GB")} wait for a person` : "Judgements"}
    </Link>
  );
};

export const QuestionsPage = ({ home = false }: { readonly home?: boolean }) => {
  const { query, setQuery, setRow, row } = useListState();
  const { health, changed } = useFreshness();
  const wide = useMedia("(min-width: 68.75rem)");
  const [sheet, setSheet] = useState(false);
  // A front page begins with what most reports tell of, the list with what changed last.
  const sort = query.sort ?? (home ? "documents" : "changed");
  const list = useInfiniteQuery({ ...questionsQuery({ ...query, sort }), placeholderData: keepPreviousData });
  const filters = Object.keys(questionFiltersOf(query)).length;
  const leads = home && filters === 0;
  const lead = useQuery({ ...leadQuery, enabled: leads });
  useTitle(home ? "" : filters > 0 ? "Questions, filtered" : "Questions");
  const items = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  if (health.data?.documents === 0 && !changed)
    return (
      <div className="page">
        <h1>Questions</h1>
        <EmptyLedger />
      </div>
    );
  return (
    <div className="page questions">
      {leads ? (
        <div className="lead-room">{lead.data ? <Lead summary={lead.data} /> : null}</div>
      ) : (
        <h1 className="hidden">Questions</h1>
      )}
      <div className="ledger-bar">
        <SearchField query={query} onQuery={setQuery} />
        <ListTools
          changed={changed ? "The ledger has changed: show" : null}
          count={
            <p className="count" role="status">
              {list.data ? countWords(total, "question") : "\u00a0"}
            </p>
          }
          filters={filters}
          onClear={() => setQuery({})}
          onOpenFilters={wide ? null : () => setSheet(true)}
        >
          <label className="sort-choice">
            <span>Order</span>
            <select
              value={sort}
              onChange={(event) => {
                const chosen = LIST_SORTS.find((known) => known === event.target.value);
                setQuery(withPart(query, { sort: chosen }));
              }}
            >
              {LIST_SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {SORT_WORDS[sort]}
                </option>
              ))}
            </select>
          </label>
          <Waiting />
        </ListTools>
      </div>
      <div className="ledger-body">
        {wide ? (
          <aside aria-label="Filters" className="ledger-side">
            <QuestionFacetList query={query} onQuery={setQuery} />
          </aside>
        ) : null}
        <section aria-label="Questions" className={list.isPlaceholderData ? "stale-lines" : ""}>
          {list.isPending ? (
            <Lines count={14} label="Loading questions" />
          ) : list.isError ? (
            <Failure error={list.error} retry={() => void list.refetch()} />
          ) : total === 0 ? (
            <div className="state">
              <h2>{filters > 0 ? "No question matches" : "No question yet"}</h2>
              <p className="soft">
                {filters > 0
                  ? "Take a filter away, or search for fewer words."
                  : "Claims with figures become questions when they are set beside each other; add a report with figures in it."}
              </p>
            </div>
          ) : (
            <QuestionLines
              key={addressOfQuestions(query)}
              items={leads ? items.filter(({ id }) => id !== lead.data?.id) : items}
              row={row}
              onOpen={setRow}
            />
          )}
          {list.hasNextPage ? (
            <p className="actions">
              <button
                type="button"
                className="quiet"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                Show more
              </button>
              <span className="soft">
                {items.length.toLocaleString("en-GB")} of {total.toLocaleString("en-GB")}
              </span>
            </p>
          ) : null}
        </section>
      </div>
      {home && health.data?.demo ? <DemoNote /> : null}
      {sheet && !wide ? (
        <Suspense fallback={null}>
          <Sheet title="Filters" side onClose={() => setSheet(false)}>
            <QuestionFacetList query={query} onQuery={setQuery} />
          </Sheet>
        </Suspense>
      ) : null}
    </div>
  );
};
