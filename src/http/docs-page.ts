// The API's description as a page a person reads: one section a route, no script, nothing fetched.
import { createHash } from "node:crypto";
import { PROBLEMS } from "./problem.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
}
interface Body {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

const STYLE = `
:root{color-scheme:light dark;--ink:#1d1d1b;--paper:#fdfcf9;--quiet:#5c5a54;--line:#dedad0;--tint:#f2efe7}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#191816;--quiet:#aaa69c;--line:#3a3833;--tint:#24221f}}
body{font:16px/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.7rem;margin:0 0 .5rem}h2{font-size:1.05rem;margin:2.5rem 0 .25rem;padding-top:1.25rem;border-top:1px solid var(--line)}
code{font:.92em ui-monospace,monospace;overflow-wrap:anywhere}h2 code{font-weight:600}.method{color:var(--quiet);margin-right:.5rem}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-size:.92rem}td,th{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
th{font-weight:600}p{margin:.4rem 0}.quiet{color:var(--quiet)}pre{background:var(--tint);padding:.75rem 1rem;overflow-x:auto;border-radius:4px;font-size:.88rem}
a{color:inherit}nav ul{columns:2;column-gap:2.5rem;padding-left:1.1rem}nav li{break-inside:avoid;margin-bottom:.2rem}@media (max-width:40rem){nav ul{columns:1}}
`;

/** Only the page's own style sheet may apply, and nothing may run. */
export const DOCS_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; frame-ancestors 'none'; base-uri 'none'`;

const safe = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] as string,
  );

const nameOf = (ref: string): string => ref.split("/").at(-1) ?? ref;

/** A schema in a few words: "one of kill, wound …", "list of Claim". */
const typeWords = (schema: Schema | undefined): string => {
  if (!schema) return "";
  if (schema.$ref) return `<a href="#${safe(nameOf(schema.$ref))}">${safe(nameOf(schema.$ref))}</a>`;
  if (schema.enum) return `one of ${schema.enum.map((value) => `<code>${safe(String(value))}</code>`).join(", ")}`;
  if (schema.anyOf) return schema.anyOf.map(typeWords).join(" or ");
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeWords).join(", ")}]`;
  if (schema.items) return `list of ${typeWords(schema.items)}`;
  if (schema.properties) return `{ ${Object.keys(schema.properties).map(safe).join(", ")} }`;
  return safe([schema.type ?? "any"].flat().join(" or "));
};

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
  rows.length === 0
    ? ""
    : `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;

const contentWords = (body: Body): string =>
  Object.entries(body.content ?? {})
    .map(([type, { schema }]) => `<code>${safe(type)}</code> ${typeWords(schema)}`)
    .join("<br>");

const anchor = (method: string, path: string): string => `${method}${path}`.replace(/[^a-z]+/gi, "-");

const section = (method: string, path: string, operation: Operation): string =>
  [
    `<h2 id="${anchor(method, path)}"><code><span class="method">${method.toUpperCase()}</span>${safe(path)}</code></h2>`,
    `<p>${safe(operation.summary ?? "")}</p>`,
    operation.description ? `<p>${safe(operation.description)}</p>` : "",
    table(
      ["Parameter", "Value", "Meaning"],
      (operation.parameters ?? []).map((parameter) =>
        row([`<code>${safe(parameter.name)}</code>`, typeWords(parameter.schema), safe(parameter.description ?? "")]),
      ),
    ),
    operation.requestBody ? `<p><span class="quiet">Body</span><br>${contentWords(operation.requestBody)}</p>` : "",
    table(
      ["Answer", "Body", "Meaning"],
      Object.entries(operation.responses ?? {}).map(([status, body]) =>
        row([safe(status), contentWords(body), safe(body.description ?? "")]),
      ),
    ),
  ].join("\n");

const recordSection = ([name, schema]: readonly [string, Schema]): string =>
  `<h2 id="${safe(name)}">${safe(name)}</h2>` +
  table(
    ["Field", "Value", "Meaning"],
    Object.entries(schema.properties ?? {}).map(([field, value]) =>
      row([`<code>${safe(field)}</code>`, typeWords(value), safe(value.description ?? "")]),
    ),
  );

/** The page for a description made by `describe`. */
export const docsPage = (description: object): string => {
  const { info, paths, components } = description as {
    info: { title: string; version: string; description?: string };
    paths: Record<string, Record<string, Operation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const list = operations.map(
    ({ path, method, operation }) =>
      `<li><a href="#${anchor(method, path)}"><code>${method.toUpperCase()} ${safe(path)}</code></a><br><span class="quiet">${safe(operation.summary ?? "")}</span></li>`,
  );
  const problems = Object.entries(PROBLEMS).map(([code, { status, title }]) =>
    row([`<code id="${code}">${code}</code>`, String(status), safe(title)]),
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(info.title)} API</title><style>${STYLE}</style></head>
<body><h1>${safe(info.title)} API <span class="quiet">${safe(info.version)}</span></h1>
<p>${safe(info.description ?? "")} The same as <a href="/api/openapi.json">OpenAPI 3.1</a>. The <a href="/">ledger</a>.</p>
<pre>curl 'http://127.0.0.1:4810/api/claims?kind=figure&amp;event=kill&amp;limit=5'
curl -H 'content-type: application/json' -d '{"url":"https://example.org/report"}' http://127.0.0.1:4810/api/add
curl -H 'x-reportedly: 1' -F file=@report.html http://127.0.0.1:4810/api/add</pre>
<nav><ul>${list.join("")}</ul></nav>
${operations.map(({ path, method, operation }) => section(method, path, operation)).join("\n")}
<h2 id="errors">Failures</h2>
<p>Every failure is <code>application/problem+json</code> with one of these codes, a sentence on what failed and a hint on what to do.</p>
${table(["Code", "Status", "What"], problems)}
${Object.entries(components?.schemas ?? {})
  .map(recordSection)
  .join("\n")}
</body></html>
`;
};
