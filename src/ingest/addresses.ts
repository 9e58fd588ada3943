/**
 * Web addresses as documents write them.
 * @module
 */

/** The absolute address, or null where it is none of the web's. `base` is the address of the document. */
export function toAbsolute(address: string | null | undefined, base: string | null): string | null {
  const trimmed = address?.trim();
  if (!trimmed) return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether a value that should be a name is an address or a handle. */
export function isAddress(value: string): boolean {
  return /^(https?:)?\/\/|^www\.|^@|^[\w.+-]+@[\w-]+\.[\w.]+$/i.test(value.trim());
}

/** Whether an address names a site and no page of it. */
export function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === "/" && search === "";
}
