// One field that takes a link, a text or a file, shows the stages of reading it, and lands in the Reader.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import type { AddProgress, AddResult } from "../../export/record.ts";
import type { AddDetails, AddRequest } from "../api/add.ts";
import { addInput, readPasted } from "../api/add.ts";
import { refreshLedger } from "../api/freshness.ts";
import { Failure } from "../shell/states.tsx";
import { Stages } from "./stages.tsx";
import "../style/add.css";

const NO_DETAILS: AddDetails = {};

type Work =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly what: string; readonly progress: readonly AddProgress[] }
  | { readonly state: "failed"; readonly error: unknown; readonly request: AddRequest }
  | { readonly state: "several"; readonly results: readonly AddResult[] };

/** Runs one addition at a time and says how it stands. */
const useAdding = () => {
  const [work, setWork] = useState<Work>({ state: "idle" });
  const [, navigate] = useLocation();
  const cache = useQueryClient();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (request: AddRequest) => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const what = "url" in request ? request.url : "file" in request ? request.file.name : "the pasted text";
    setWork({ state: "reading", what, progress: [] });
    try {
      const results = await addInput(
        request,
        (progress) =>
          setWork((now) => (now.state === "reading" ? { ...now, progress: [...now.progress, progress] } : now)),
        control.signal,
      );
      await refreshLedger(cache);
      const [only] = results;
      if (only && results.length === 1) navigate(`/documents/${only.documentId}${only.added ? "" : "?known=yes"}`);
      else setWork({ state: "several", results });
    } catch (error) {
      if (!control.signal.aborted) setWork({ state: "failed", error, request });
    }
  };
  const stop = () => {
    running.current?.abort();
    setWork({ state: "idle" });
  };
  return { work, start, stop };
};

export const AddField = ({
  details = NO_DETAILS,
  tall = false,
}: {
  readonly details?: AddDetails;
  readonly tall?: boolean;
}) => {
  const { work, start, stop } = useAdding();
  const [words, setWords] = useState("");
  const [over, setOver] = useState(false);
  const [hint, setHint] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = () => {
    const pasted = readPasted(words);
    if (!pasted) {
      setHint("That is neither a web address nor a text. Paste the whole of either.");
      return;
    }
    setHint("");
    void start({ ...pasted, details });
  };
  const takeFile = (chosen: File | null | undefined) => {
    if (chosen) void start({ file: chosen, details });
  };
  if (work.state === "reading") return <Stages what={work.what} progress={work.progress} onStop={stop} />;
  return (
    <form
      className={`add-field${over ? " over" : ""}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped) takeFile(dropped);
        else setWords(event.dataTransfer.getData("text/plain"));
      }}
    >
      <label htmlFor={id} className={tall ? "" : "hidden"}>
        Paste a link, a text, or drop a file
      </label>
      <div className="add-line">
        <textarea
          id={id}
          rows={tall ? 8 : 1}
          value={words}
          placeholder={
            over ? "Drop it here" : tall ? "https://… or the text of a report" : "Paste a link, a text, or drop a file"
          }
          aria-describedby={`${id}-hint`}
          spellCheck={false}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            const isLine = !words.includes("\n") && !tall;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey || (isLine && !event.shiftKey))) {
              event.preventDefault();
              submit();
            }
          }}
        />
        <div className="add-buttons">
          <button type="button" className="quiet" onClick={() => file.current?.click()}>
            Choose a file
          </button>
          <button type="submit" className="button">
            Read it
          </button>
        </div>
        <input
          ref={file}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label="File to read"
          accept=".html,.htm,.txt,.pdf,.eml,.warc,.gz,text/html,text/plain"
          onChange={(event) => {
            takeFile(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      <p id={`${id}-hint`} className="add-hint" aria-live="polite">
        {hint}
      </p>
      {work.state === "failed" ? <Failure error={work.error} retry={() => void start(work.request)} /> : null}
      {work.state === "several" ? (
        <ul className="add-results">
          {work.results.map((result) => (
            <li key={result.documentId}>
              <Link href={`/documents/${result.documentId}`}>{result.documentId}</Link>: {result.claims} claims
              {result.added ? "" : ", was there already"}
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
};
