/**
 * Addresses that a desk allows to be fetched although they are not public.
 * @module
 */
import { BlockList, isIP } from "node:net";
import { UsageError } from "./errors.ts";

/** The variable that lists them: `10.1.2.3, 192.168.7.0/24, fd00::/8`. */
export const ALLOW_VARIABLE = "ISNAD_FETCH_ALLOW";

/** Whether an address is on the list of ISNAD_FETCH_ALLOW. Throws a UsageError for what is no address. */
export function allowedAddresses(
  list: string = process.env[ALLOW_VARIABLE] ?? "",
): (address: string) => boolean {
  const allowed = new BlockList();
  for (const entry of list.split(/[\s,]+/).filter((part) => part !== "")) allow(allowed, entry);
  return (address) => {
    const family = isIP(address);
    return family !== 0 && allowed.check(address, family === 6 ? "ipv6" : "ipv4");
  };
}

function allow(list: BlockList, entry: string): void {
  const [address = "", bits] = entry.split("/");
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  const length = bits === undefined ? most : Number(bits);
  if (family === 0 || !Number.isInteger(length) || length < 0 || length > most)
    throw new UsageError(
      `${ALLOW_VARIABLE} lists IP addresses or networks such as 192.168.7.0/24, not ${JSON.stringify(entry)}`,
    );
  list.addSubnet(address, length, family === 6 ? "ipv6" : "ipv4");
}
