/**
 * Addresses of the web, as people and servers write them.
 * @module
 */

/** An address of the web, or what is wrong with it, in words that continue "this address ...". */
export function parseAddress(text: string, base?: URL): URL | string {
  const url = URL.canParse(text, base?.href) ? new URL(text, base) : null;
  if (url === null) return "is no address; write it whole, with https://";
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return "is not of the web; only http and https are fetched";
  if (url.username !== "" || url.password !== "") return "holds a name or a password; leave them out";
  return url;
}

/** What is wrong with an address of the web; null where nothing is. Whom it leads to is seen when it is asked. */
export function addressProblem(text: string): string | null {
  const parsed = parseAddress(text);
  return typeof parsed === "string" ? parsed : null;
}
