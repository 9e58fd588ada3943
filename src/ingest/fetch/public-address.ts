/**
 * Which network addresses belong to the public web.
 * @module
 */
import ipaddr from "ipaddr.js";

/** The part of IPv6 that is given out to networks of the world; all else is reserved, local or a way to write IPv4. */
const GLOBAL = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];
/** Public by its number, yet the door to the machine's own cloud. */
const OF_CLOUDS = new Set(["168.63.129.16"]);

/**
 * True for an address of the public web, in any spelling. Private, loopback, link-local, carrier-grade, multicast, reserved and
 * unspecified addresses are none, and neither is an IPv6 address that leads to an IPv4 one (NAT64, 6to4, Teredo). Not an address: false.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  if (address === null) return false;
  if (address.range() !== "unicast" || OF_CLOUDS.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL);
}

/** One spelling for an address: IPv4 where it is one in IPv6 clothes; null for a name. */
export function plainAddress(text: string): string | null {
  return parseAddress(text)?.toString() ?? null;
}

function parseAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = text.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(bare)) return null;
  const address = ipaddr.parse(bare);
  return address instanceof ipaddr.IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}
