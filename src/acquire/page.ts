// One address -> one capture: redirects followed and checked, time and size bounded, private networks refused.
import { lookup as resolveName } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, request } from "undici";
import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { makeCapture } from "./capture.ts";
import { collect, decompress } from "./decompress.ts";
import { isReadable, mediaTypeOf, parseContentType } from "./media-type.ts";
import { isPrivateAddress } from "./private-address.ts";
import { type AcquireInput, type AcquireOptions, isAddress, MAX_BYTES, type Reader, TIMEOUT } from "./reader.ts";

const MAX_REDIRECTS = 10;
const USER_AGENT = "Mozilla/5.0 (compatible; Reportedly/0.1; news reading)";

class RefusedAddress extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`refused ${address}`);
    this.address = address;
  }
}

/** Looks a name up and leaves only public addresses, so that what was checked is what is connected to. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, "");
    const allowed = addresses.filter(({ address }) => !isPrivateAddress(address));
    const first = allowed[0];
    if (first === undefined) return callback(new RefusedAddress(addresses[0]?.address ?? hostname), "");
    return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
  });
};

const agentFor = (allowPrivate: boolean, timeout: number): Agent => {
  const settings = { connect: { timeout, ...(allowPrivate ? {} : { lookup: publicLookup }) }, maxResponseSize: -1 };
  if (allowPrivate) return new Agent(settings);
  const connector = buildConnector({ timeout, lookup: publicLookup } as buildConnector.BuildOptions);
  return new Agent({
    connect: (options, callback) =>
      connector(options, (...result) => {
        const [error, socket] = result;
        const address = socket?.remoteAddress;
        if (error || !socket || (address !== undefined && !isPrivateAddress(address))) return callback(...result);
        socket.destroy();
        return callback(new RefusedAddress(address ?? "an unknown address"), null);
      }),
  });
};

const parseAddress = (address: string, base?: string): URL => {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    throw new ReportedlyError(
      "RPT_USAGE",
      `"${address}" is no address`,
      "Give a full address, such as https://example.org/news/1.",
    );
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw refused(url.href, `${url.protocol} is not read`, "Only http and https addresses are fetched.");
  if (url.username !== "" || url.password !== "")
    throw refused(url.origin, "the address holds a name or password", "Give the address without it.");
  return url;
};

const refused = (address: string, reason: string, hint: string): ReportedlyError =>
  new ReportedlyError("RPT_FETCH_REFUSED", `${address} was not fetched: ${reason}`, hint);

const PRIVATE_HINT =
  "Pages on this machine or its network are fetched only with REPORTEDLY_ALLOW_PRIVATE=1. Save the page and read the file instead.";

const causeOf = (error: unknown): Error & { code?: string } => {
  let at = error as Error & { code?: string; cause?: unknown; errors?: unknown[] };
  for (let depth = 0; depth < 5; depth++) {
    if (at instanceof RefusedAddress) return at;
    const inner = (at.cause ?? at.errors?.[0]) as typeof at | undefined;
    if (!(inner instanceof Error)) return at;
    at = inner;
  }
  return at;
};

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: "no such host is known",
  EAI_AGAIN: "its name could not be looked up",
  ECONNREFUSED: "the host refused the connection",
  ECONNRESET: "the host broke the connection off",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is self-signed",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate cannot be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  UND_ERR_SOCKET: "the host broke the connection off",
};

const fetchError = (url: string, error: unknown, timeout: number): ReportedlyError => {
  if (error instanceof ReportedlyError) return error;
  const cause = causeOf(error);
  if (cause instanceof RefusedAddress)
    return refused(url, `it leads to the private address ${cause.address}`, PRIVATE_HINT);
  if (cause.name === "TimeoutError" || /TIMEOUT/.test(cause.code ?? "") || (error as Error).name === "TimeoutError")
    return new ReportedlyError(
      "RPT_FETCH_TIMEOUT",
      `${url} did not answer within ${timeout / 1000} s`,
      "Try again later, or save the page and read the file.",
      { cause: error },
    );
  const reason = FAILURES[cause.code ?? ""] ?? cause.message;
  return new ReportedlyError(
    "RPT_FETCH_FAILED",
    `${url} could not be fetched: ${reason}`,
    "Check the address and the connection, or save the page and read the file.",
    { cause: error },
  );
};

const headerPairs = (raw: Readonly<Record<string, string | string[] | undefined>>): [string, string][] =>
  Object.entries(raw).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name.toLowerCase(), one]),
  );

/** Fetches one page: `fetchPage("https://example.org/a", { allowPrivate: false, now })`. */
export const fetchPage = async (address: string, options: AcquireOptions): Promise<Capture> => {
  const timeout = options.timeout ?? TIMEOUT;
  const limit = options.maxBytes ?? MAX_BYTES;
  const deadline = AbortSignal.timeout(timeout);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  const agent = agentFor(options.allowPrivate, timeout);
  const asked = parseAddress(address);
  let url = asked;
  try {
    for (let hop = 0; ; hop++) {
      const host = url.hostname.replace(/^\[|\]$/g, "");
      if (!options.allowPrivate && isIP(host) && isPrivateAddress(host)) throw new RefusedAddress(host);
      const response = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          "user-agent": USER_AGENT,
          accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
          "accept-language": "en,*;q=0.5",
          "accept-encoding": "gzip, br, deflate",
        },
      });
      const headers = headerPairs(response.headers);
      const header = (name: string): string | null => headers.find(([key]) => key === name)?.[1] ?? null;
      const location = header("location");
      if ([301, 302, 303, 307, 308].includes(response.statusCode) && location !== null) {
        response.body.on("error", () => {}).destroy();
        if (hop >= MAX_REDIRECTS)
          throw refused(
            asked.href,
            `it redirects more than ${MAX_REDIRECTS} times`,
            "Give the address of the page itself.",
          );
        url = parseAddress(location, url.href);
        continue;
      }
      const raw = await collect(response.body, limit);
      if (raw.truncated) response.body.on("error", () => {}).destroy();
      if (response.statusCode < 200 || response.statusCode > 299)
        throw new ReportedlyError(
          "RPT_FETCH_STATUS",
          `${url.href} answered ${response.statusCode}`,
          "Check the address, or look for an archived copy.",
        );
      const body = await decompress(raw.bytes, header("content-encoding") ?? "", limit);
      const { mediaType, charset } = parseContentType(header("content-type"));
      const found = mediaTypeOf(body.bytes, mediaType, url.pathname);
      if (body.bytes.length === 0)
        throw new ReportedlyError(
          "RPT_INPUT_EMPTY",
          `${url.href} answered with nothing`,
          "Open the address in a browser and save the page.",
        );
      if (!isReadable(found))
        throw new ReportedlyError(
          "RPT_MEDIA_TYPE_UNSUPPORTED",
          `${url.href} is ${found}, no page and no text`,
          "Give the address of a page, a text or a PDF.",
        );
      return makeCapture({
        origin: "url",
        url: asked.href,
        finalUrl: url.href,
        fileName: null,
        status: response.statusCode,
        headers,
        mediaType: found,
        charset,
        bytes: body.bytes,
        capturedAt: options.now(),
        truncated: raw.truncated || body.truncated,
      });
    }
  } catch (error) {
    throw fetchError(url.href, deadline.aborted ? deadline.reason : error, timeout);
  } finally {
    await agent.destroy();
  }
};

export const pageReader: Reader = {
  name: "page",
  accepts: (input: AcquireInput) => isAddress(input),
  read: async (input, options) => [await fetchPage(input as string, options)],
};
