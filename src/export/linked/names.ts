/**
 * Names of things in linked data: URNs made of the library's ids, the same in every export.
 * @module
 */

/** `urn:isnad:claim:…`; nothing of an id can end the name or lead elsewhere. */
export const urn = (kind: string, ...parts: readonly (string | number)[]): string =>
  ["urn:isnad", kind, ...parts.map((part) => encodeURIComponent(part))].join(":");

/** A day, month or year in ISO 8601; null of what EDTF says with less certainty. */
export const plainDate = (edtf: string | null): string | null =>
  edtf !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(edtf) ? edtf : null;

/** An object without its empty members. */
export const present = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** A JSON-LD document with a graph, written node by node. */
export async function* graphDocument(context: unknown, nodes: AsyncIterable<object>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let isFirst = true;
  for await (const node of nodes) {
    yield `${isFirst ? "" : ","}\n${JSON.stringify(node)}`;
    isFirst = false;
  }
  yield "\n]}\n";
}
