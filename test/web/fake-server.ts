// Serves a built web app and the API's answers over the invented ledger, under the policy of the real server.
import { createReadStream, existsSync, statSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { ClaimRecord, FacetsRecord, SourceRecord } from "../../src/export/record.ts";
import { queryFromAddress } from "../../src/web/ledger/address.ts";
import { CLAIMS, DOCUMENTS } from "./ledger-fixture.ts";
import { answerQuestions } from "./question-answers.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const POLICY =
  "default-src 'self'; style-src 'self' 'nonce-test'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

const matches = (claim: ClaimRecord, search: string): boolean => {
  const query = queryFromAddress(search);
  const has = (text: string | null | undefined, words: string | undefined) =>
    words === undefined || (text ?? "").toLowerCase().includes(words.toLowerCase());
  const is = <T>(value: T | null | undefined, wanted: T | undefined) => wanted === undefined || value === wanted;
  return (
    has(claim.sentence.words, query.text) &&
    has(claim.origin, query.source) &&
    is(claim.document.outlet, query.outlet) &&
    is(claim.event?.value, query.event) &&
    is(claim.certainty.value, query.certainty) &&
    is(claim.kind, query.kind) &&
    is(claim.document.id, query.document) &&
    (query.minValue === undefined || (claim.figure?.value ?? Number.NEGATIVE_INFINITY) >= query.minValue) &&
    (query.since === undefined || (claim.eventTime?.value.end ?? "") >= query.since)
  );
};

const sorted = (claims: readonly ClaimRecord[], search: string): readonly ClaimRecord[] => {
  const { sort, descending } = queryFromAddress(search);
  if (sort !== "value") return claims;
  const by = (claim: ClaimRecord) => claim.figure?.value ?? Number.NEGATIVE_INFINITY;
  return [...claims].sort((a, b) => (descending ? by(b) - by(a) : by(a) - by(b)));
};

const count = (values: readonly (string | null | undefined)[]): { value: string; count: number }[] => {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, number]) => ({ value, count: number })).sort((a, b) => b.count - a.count);
};

const facetsOf = (claims: readonly ClaimRecord[]): FacetsRecord => ({
  source: count(claims.map((claim) => claim.origin)),
  outlet: count(claims.map((claim) => claim.document.outlet)),
  event: count(claims.map((claim) => claim.event?.value)),
  certainty: count(claims.map((claim) => claim.certainty.value)),
  kind: count(claims.map((claim) => claim.kind)),
  role: count(claims.map((claim) => claim.figure?.role.value)),
  stance: count(claims.map((claim) => claim.stance.value)),
  month: count(claims.map((claim) => claim.eventTime?.value.start.slice(0, 7))),
});

const sourceOf = (name: string): SourceRecord => {
  const claims = CLAIMS.filter((claim) => claim.origin === name);
  return {
    name,
    kind: claims[0]?.chain.at(-1)?.kind.value ?? "organization",
    claims: claims.length,
    figures: claims.filter((claim) => claim.figure).length,
    documents: new Set(claims.map((claim) => claim.document.id)).size,
    outlets: count(claims.map((claim) => claim.document.outlet)).map(({ value, count: n }) => ({
      name: value,
      claims: n,
    })),
    firstSeen: claims[0]?.document.publishedAt ?? null,
    lastSeen: claims.at(-1)?.document.publishedAt ?? null,
  };
};

export interface FakeLedger {
  readonly address: string;
  /** Another process fills the ledger, or empties it. */
  readonly fill: (filled: boolean) => void;
  readonly close: () => Promise<void>;
}

interface Options {
  /** Repeats the rows until there are this many. */
  readonly rows?: number;
  /** Starts without documents; POST /api/demo fills it. */
  readonly empty?: boolean;
  readonly port?: number;
  /** Without questions, as a ledger is whose reports give no figures. */
  readonly bare?: boolean;
}

/** Starts the server on a free port: `const ledger = await serveFixture("dist-web", {rows: 100_000})`. */
export const serveFixture = async (
  folder: string,
  { rows, empty = false, port = 0, bare = false }: Options = {},
): Promise<FakeLedger> => {
  let isEmpty = empty;
  const ask = answerQuestions();
  const all = (search: string) => sorted(isEmpty ? [] : CLAIMS.filter((claim) => matches(claim, search)), search);
  const page = <T>(items: readonly T[], params: URLSearchParams, total = items.length) => {
    const offset = Number(params.get("offset") ?? 0);
    const limit = Number(params.get("limit") ?? 100);
    const length = Math.max(0, Math.min(limit, total - offset));
    return {
      items: Array.from({ length }, (_, place) => items[(offset + place) % items.length]),
      total,
      offset,
      limit,
    };
  };
  const answer = (method: string, url: URL, body: string): unknown => {
    const { pathname, search, searchParams } = url;
    const [, , kind, id, part] = pathname.split("/").map(decodeURIComponent);
    if (kind === "demo") {
      isEmpty = method === "DELETE";
      return { documents: DOCUMENTS.length, claims: CLAIMS.length };
    }
    if (kind === "health")
      return {
        status: "ok",
        version: "0.1.0",
        documents: isEmpty ? 0 : DOCUMENTS.length,
        claims: isEmpty ? 0 : (rows ?? CLAIMS.length),
        demo: !isEmpty,
        model: "reading-model 1",
      };
    const known = ask(method, url, body, isEmpty || bare);
    if (known !== undefined) return known ?? undefined;
    if (kind === "claims" && id === undefined) {
      const found = all(search);
      return page(
        found,
        searchParams,
        rows && found.length > 0 ? Math.round((rows * found.length) / CLAIMS.length) : found.length,
      );
    }
    if (kind === "claims") return CLAIMS.find((claim) => claim.id === id);
    if (kind === "facets") return facetsOf(all(search));
    if (kind === "documents" && id === undefined)
      return page(
        isEmpty
          ? []
          : DOCUMENTS.map(({ text: _text, blocks: _blocks, issues, ...head }) => ({
              ...head,
              figures: 1,
              issues: issues.length,
            })),
        searchParams,
      );
    if (kind === "documents" && part === "claims")
      return page(
        CLAIMS.filter((claim) => claim.document.id === id),
        new URLSearchParams("limit=1000"),
      );
    if (kind === "documents") return DOCUMENTS.find((document) => document.id === id);
    if (kind === "sources" && id === undefined)
      return page(
        isEmpty ? [] : count(CLAIMS.map((claim) => claim.origin)).map(({ value }) => sourceOf(value)),
        searchParams,
      );
    if (kind === "sources" && id !== undefined) return sourceOf(id);
    return undefined;
  };

  const add = async (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (event: string, data: unknown) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (body.includes("unreachable"))
      send("problem", {
        title: "Not fetched",
        detail: "https://unreachable.example/ does not answer",
        code: "RPT_FETCH_FAILED",
        hint: "Check the address.",
      });
    else {
      for (const stage of ["acquire", "store-capture", "read", "annotate", "extract", "store", "done"]) {
        send("progress", { stage, note: stage === "acquire" ? "3 kB" : "" });
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      send("result", [{ documentId: "d_a1", captureId: "k_a1", added: true, claims: 9, figures: 6, issues: [] }]);
    }
    response.end();
  };

  const sendFile = (path: string, response: ServerResponse) => {
    const file = join(folder, normalize(path));
    const known = existsSync(file) && statSync(file).isFile() ? file : join(folder, "index.html");
    response.writeHead(200, {
      "content-type": TYPES[extname(known)] ?? "application/octet-stream",
      "content-security-policy": POLICY,
    });
    createReadStream(known).pipe(response);
  };

  const respond = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const found = answer(request.method ?? "GET", url, body);
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": found === undefined ? "application/problem+json" : "application/json",
    });
    response.end(
      JSON.stringify(
        found ?? { title: "Not found", detail: "The ledger has no such record.", code: "RPT_NOT_FOUND", hint: "" },
      ),
    );
  };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/api/")) return sendFile(url.pathname, response);
    if (url.pathname === "/api/add") return void add(request, response);
    if (url.pathname.endsWith("/bytes")) {
      response.writeHead(200, { "content-type": "text/plain" });
      return void response.end(DOCUMENTS[0]?.text);
    }
    void respond(request, response, url);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fill: (filled) => {
      isEmpty = !filled;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
