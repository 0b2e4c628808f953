// Which network addresses a page may not be fetched from: those that lead into this machine or its own network.
import { BlockList, isIP } from "node:net";

const IPV4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carrier-grade NAT
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, cloud metadata
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4],
];

/** Only 2000::/3 is public IPv6; these lie inside it, or hide an IPv4 address that is then looked at by itself. */
const IPV6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23], // Teredo, ORCHID and other special uses
  ["2001:db8::", 32],
  ["3fff::", 20],
];

const refused4 = new BlockList();
for (const [network, prefix] of IPV4) refused4.addSubnet(network, prefix, "ipv4");
const refused6 = new BlockList();
for (const [network, prefix] of IPV6) refused6.addSubnet(network, prefix, "ipv6");
const public6 = new BlockList();
public6.addSubnet("2000::", 3, "ipv6");

/** The eight 16-bit groups of an IPv6 address. */
const groupsOf = (address: string): number[] => {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const plain = dotted
    ? `${dotted[1]}${((Number(dotted[2]) << 8) | Number(dotted[3])).toString(16)}:${((Number(dotted[4]) << 8) | Number(dotted[5])).toString(16)}`
    : address;
  const [head = "", tail] = plain.split("::");
  const numbers = (part: string): number[] =>
    part === "" ? [] : part.split(":").map((group) => Number.parseInt(group, 16));
  const before = numbers(head);
  const after = tail === undefined ? [] : numbers(tail);
  return [...before, ...new Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
};

const dottedQuad = (high = 0, low = 0): string => [high >> 8, high & 255, low >> 8, low & 255].join(".");

/** The IPv4 address that an IPv6 address stands for: mapped, NAT64 or 6to4. */
const embedded = (groups: readonly number[]): string | null => {
  const zeros = (count: number): boolean => groups.slice(0, count).every((group) => group === 0);
  if (zeros(5) && groups[5] === 0xffff) return dottedQuad(groups[6], groups[7]);
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
    return dottedQuad(groups[6], groups[7]);
  if (groups[0] === 0x2002) return dottedQuad(groups[1], groups[2]);
  return null;
};

/** Whether an address must not be connected to: `isPrivateAddress("169.254.169.254")` and `isPrivateAddress("::ffff:10.0.0.1")` are true. */
export const isPrivateAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const family = isIP(bare);
  if (family === 4) return refused4.check(bare, "ipv4");
  if (family !== 6) return true;
  const inner = embedded(groupsOf(bare));
  if (inner !== null) return refused4.check(inner, "ipv4");
  return !public6.check(bare, "ipv6") || refused6.check(bare, "ipv6");
};
