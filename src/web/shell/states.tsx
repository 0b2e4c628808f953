// What a page shows while it waits, when it failed, and when there is nothing yet.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { refusalOf, sendJson } from "../api/client.ts";
import { refreshLedger } from "../api/freshness.ts";

/** Lines where text will be; they appear only after 200 ms. */
export const Lines = ({ count, label = "Loading" }: { readonly count: number; readonly label?: string }) => (
  <div className="rise" role="status">
    <span className="hidden">{label}</span>
    {Array.from({ length: count }, (_, index) => index).map((index) => (
      <span key={index} className="bar" style={{ margin: "0.9em 0", width: `${96 - ((index * 37) % 41)}%` }} />
    ))}
  </div>
);

export const PageSkeleton = () => (
  <div className="page">
    <Lines count={6} />
  </div>
);

/** An error in words, with what can be done about it. */
export const Failure = ({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) => {
  const refusal = refusalOf(error);
  return (
    <div className="failure" role="alert">
      <p>
        <strong>{refusal.message}</strong>
      </p>
      {refusal.hint === "" ? null : <p>{refusal.hint}</p>}
      <p className="soft small">
        <code>{refusal.code}</code>
      </p>
      {retry ? (
        <p className="actions">
          <button type="button" className="quiet" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
    </div>
  );
};

const useDemo = (method: "POST" | "DELETE") => {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => sendJson(method, "/api/demo"),
    onSuccess: () => refreshLedger(cache),
  });
};

/** The ledger before its first document. */
export const EmptyLedger = ({ home = false }: { readonly home?: boolean }) => {
  const demo = useDemo("POST");
  return (
    <div className={home ? "state state-home" : "state"}>
      <h2>The ledger is empty</h2>
      <p className="soft">
        Add a news report and its claims stand here, one row a figure or position, each tied to the words it came from.
        Or look around first in the demo: invented reports on an invented event, and a few from Wikinews.
      </p>
      <p className="actions">
        <button type="button" className="button" onClick={() => demo.mutate()} disabled={demo.isPending}>
          {demo.isPending ? "Reading the demo reports …" : "Load the demo"}
        </button>
        {home ? null : (
          <Link className="quiet" href="/add">
            Add a report
          </Link>
        )}
      </p>
      {demo.isError ? <Failure error={demo.error} /> : null}
    </div>
  );
};

/** Says that the rows come from the demo, and takes it away on request. */
export const DemoNote = () => {
  const demo = useDemo("DELETE");
  return (
    <div className="demo-note small">
      <span className="label">Demo</span>
      <span className="soft">
        These rows include the demo's reports: an invented event, and samples from Wikinews (CC BY 2.5).
      </span>
      <button type="button" className="quiet" onClick={() => demo.mutate()} disabled={demo.isPending}>
        {demo.isPending ? "Removing …" : "Remove the demo"}
      </button>
      {demo.isError ? <Failure error={demo.error} /> : null}
    </div>
  );
};
