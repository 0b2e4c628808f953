// Who may ask: only this machine's own pages and programs. Turns away other names (DNS rebinding) and other sites (CSRF).
import type { MiddlewareHandler } from "hono";
import { ReportedlyError } from "../errors.ts";
import type { Env } from "./route.ts";

const HOSTS = ["127.0.0.1", "localhost", "[::1]"] as const;
const SAFE_METHODS: readonly string[] = ["GET", "HEAD", "OPTIONS"];

const forbidden = (message: string): ReportedlyError =>
  new ReportedlyError(
    "RPT_REQUEST_FORBIDDEN",
    message,
    "Open the address that `reportedly serve` prints, on this machine.",
  );

const hostsOf = (port: number): string[] =>
  HOSTS.flatMap((host) => (port === 80 ? [host, `${host}:80`] : [`${host}:${port}`]));

/**
 * Whether a request that changes something comes from our own page or from a program: browsers name the page's origin or
 * say `Sec-Fetch-Site`, and no other site can send JSON or an `X-Reportedly` header without being asked first.
 */
const comesFromHere = (header: (name: string) => string | undefined, hosts: readonly string[]): boolean => {
  const origin = header("origin");
  const site = header("sec-fetch-site");
  if (origin !== undefined) return hosts.some((host) => origin === `http://${host}`);
  if (site !== undefined) return site === "same-origin" || site === "none";
  return header("x-reportedly") !== undefined || /^application\/json\b/i.test(header("content-type") ?? "");
};

/** Refuses requests under a foreign name and changes that another site asks for; `port` is the one listened on. */
export const guard =
  (port: () => number): MiddlewareHandler<Env> =>
  async (c, next) => {
    const hosts = hostsOf(port());
    const host = c.req.header("host")?.toLowerCase() ?? "";
    if (!hosts.includes(host)) throw forbidden(`requests under the name "${host.slice(0, 100)}" are not answered`);
    if (!SAFE_METHODS.includes(c.req.method) && !comesFromHere((name) => c.req.header(name), hosts))
      throw forbidden(
        "a request that changes the ledger must come from its own page, or carry the header X-Reportedly",
      );
    await next();
  };

/** Headers of every answer; a route that needs another Content-Security-Policy sets its own first. */
export const secureHeaders: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const headers = c.res.headers;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "no-referrer");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=()");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
};
