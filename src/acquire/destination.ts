// The address of an endpoint -> where text that is sent to it goes: this machine, a network of one's own, or outside.
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPrivateAddress } from "./private-address.ts";

/** `unknown` when the name cannot be looked up. */
export type Destination = "this machine" | "own network" | "outside" | "unknown";

/** Whether an address is this machine's own: `isLoopback("::1")`. */
export const isLoopback = (address: string): boolean =>
  /^127\./.test(address) || address === "::1" || /^::ffff:(127\.|7f)/i.test(address);

/** The host of an address as a name or number that can be looked up: no brackets. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "");

/** Where a host lies: the farthest of its addresses counts. */
export const destinationOf = async (url: URL): Promise<Destination> => {
  const host = hostOf(url);
  const found = isIP(host)
    ? [host]
    : await lookup(host, { all: true }).then(
        (addresses) => addresses.map(({ address }) => address),
        () => [],
      );
  if (found.length === 0) return "unknown";
  if (found.every(isLoopback)) return "this machine";
  return found.every(isPrivateAddress) ? "own network" : "outside";
};

/** An endpoint's address as it may be shown, without path, query or password: "http://127.0.0.1:8080". */
export const originOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).origin : "an address that cannot be used";
