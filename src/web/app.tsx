// The frame around every page and the table of routes; each page is a bundle of its own.
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Component, lazy, Suspense, useEffect, useRef, useState } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { healthQuery } from "./api/records.ts";
import { CompareBar } from "./shell/compare-bar.tsx";
import { useKeys } from "./shell/keys.ts";
import { Masthead } from "./shell/masthead.tsx";
import { Failure, PageSkeleton } from "./shell/states.tsx";
import { useTitle } from "./shell/title.ts";
import { noteStep } from "./shell/trail.ts";

const HomePage = lazy(() => import("./questions/home.tsx").then((module) => ({ default: module.HomePage })));
const QuestionsPage = lazy(() => import("./questions/page.tsx").then((module) => ({ default: module.QuestionsPage })));
const QuestionPage = lazy(() => import("./question/page.tsx").then((module) => ({ default: module.QuestionPage })));
const JudgementsPage = lazy(() =>
  import("./judgements/page.tsx").then((module) => ({ default: module.JudgementsPage })),
);
const ComparePage = lazy(() => import("./compare/page.tsx").then((module) => ({ default: module.ComparePage })));
const LedgerPage = lazy(() => import("./ledger/page.tsx").then((module) => ({ default: module.LedgerPage })));
const ReaderPage = lazy(() => import("./reader/page.tsx").then((module) => ({ default: module.ReaderPage })));
const AddPage = lazy(() => import("./add/page.tsx").then((module) => ({ default: module.AddPage })));
const DocumentsPage = lazy(() => import("./documents/page.tsx").then((module) => ({ default: module.DocumentsPage })));
const SourcesPage = lazy(() => import("./sources/page.tsx").then((module) => ({ default: module.SourcesPage })));
const SourcePage = lazy(() => import("./sources/source.tsx").then((module) => ({ default: module.SourcePage })));
const KeyboardList = lazy(() =>
  import("./shell/keyboard-list.tsx").then((module) => ({ default: module.KeyboardList })),
);

const NotFound = () => {
  useTitle("Nothing here");
  return (
    <div className="page page-narrow">
      <h1>Nothing here</h1>
      <p className="soft">No page of the ledger has this address.</p>
      <p className="actions">
        <Link className="quiet" href="/ledger">
          Open the ledger
        </Link>
      </p>
    </div>
  );
};

/** Shows what broke in a page instead of an empty screen. */
class Guard extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state = { error: null as unknown };
  static getDerivedStateFromError = (error: unknown) => ({ error });
  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="page page-narrow">
        <h1>This page broke</h1>
        <Failure error={this.state.error} retry={() => window.location.reload()} />
      </div>
    );
  }
}

const Foot = () => {
  const { data } = useQuery(healthQuery);
  return (
    <footer className="foot">
      {data ? (
        <>
          <span>Reportedly {data.version}</span>
          <span>
            {data.documents.toLocaleString("en-GB")} documents, {data.claims.toLocaleString("en-GB")} claims
          </span>
          <span>Read by {data.model}</span>
        </>
      ) : (
        <span>Reportedly</span>
      )}
      <span>Served from this machine; no page here calls any other.</span>
    </footer>
  );
};

/** The last part of the address, decoded whole: the router's own decoding leaves "%2F" and the like as they are. */
const lastPart = (): string => {
  const part = window.location.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** Moves the reader's focus to the new page's heading, as a full page load would. */
const useFocusOnArrival = (path: string) => {
  const first = useRef(path);
  useEffect(() => {
    if (first.current === path) return;
    first.current = "";
    noteStep();
    // An address with a row or a claim in it has a place of its own to go to.
    if (/[?&](row|claim)=/.test(window.location.search)) return;
    document.getElementById("main")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
};

export const App = () => {
  const [path] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  useFocusOnArrival(path);
  useKeys({ "?": () => setKeysShown(true) });
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <Masthead path={path} onKeys={() => setKeysShown(true)} />
      <main id="main" tabIndex={-1}>
        <Guard key={path}>
          <Suspense fallback={<PageSkeleton />}>
            <Switch>
              <Route path="/">
                <HomePage />
              </Route>
              <Route path="/questions">
                <QuestionsPage />
              </Route>
              <Route path="/questions/:id">{() => <QuestionPage key={lastPart()} id={lastPart()} />}</Route>
              <Route path="/judgements">
                <JudgementsPage />
              </Route>
              <Route path="/compare">
                <ComparePage />
              </Route>
              <Route path="/ledger">
                <LedgerPage />
              </Route>
              <Route path="/documents">
                <DocumentsPage />
              </Route>
              <Route path="/documents/:id">{({ id }) => <ReaderPage key={id} id={id} />}</Route>
              <Route path="/add">
                <AddPage />
              </Route>
              <Route path="/sources">
                <SourcesPage />
              </Route>
              <Route path="/sources/:name">{() => <SourcePage name={lastPart()} />}</Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </Guard>
      </main>
      <Foot />
      <CompareBar />
      {keysShown ? (
        <Suspense fallback={null}>
          <KeyboardList onClose={() => setKeysShown(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
