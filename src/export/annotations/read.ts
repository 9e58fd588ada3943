/**
 * Annotated stretches out of W3C Web Annotation JSON-LD, as the model's own context writes it: a collection, a page, a list, or one.
 * @module
 */
import type { AnnotatedStretch } from "./anchor.ts";
import type { Selector } from "./selectors.ts";

/** A file that holds no annotations. */
export class AnnotationError extends Error {
  override readonly name = "AnnotationError";
}

type Fields = Readonly<Record<string, unknown>>;

/** Every target of every annotation, in the order of the file. Throws AnnotationError where the text is no JSON or has no annotations. */
export function readAnnotations(json: string): AnnotatedStretch[] {
  const annotations = annotationsIn(parsed(json));
  if (annotations.length === 0)
    throw new AnnotationError("there are no annotations in it; it must be W3C Web Annotation as JSON-LD");
  return annotations.flatMap((annotation, at) => stretchesOf(annotation, at));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/u, ""));
  } catch (error) {
    throw new AnnotationError(`it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const isA = (value: Fields, type: string): boolean => listOf(value.type ?? value["@type"]).includes(type);

/** A page that is named and not held is another file: what it has is not lost silently, it is refused. */
function annotationsIn(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(annotationsIn);
  if (typeof value === "string")
    throw new AnnotationError(`it goes on elsewhere (${value}); import the file that holds its items`);
  if (!isObject(value)) return [];
  if (isA(value, "AnnotationCollection")) return annotationsIn(value.first ?? value.items ?? []);
  if (isA(value, "AnnotationPage"))
    return [...annotationsIn(value.items ?? []), ...annotationsIn(value.next ?? [])];
  return isA(value, "Annotation") ? [value] : [];
}

function stretchesOf(annotation: Fields, at: number): AnnotatedStretch[] {
  const id = textOf(annotation.id) ?? textOf(annotation["@id"]) ?? `#${at + 1}`;
  const targets = listOf(annotation.target);
  return targets.map((target) => ({
    id,
    source: isObject(target) ? sourceOf(target.source) : textOf(target),
    selectors: isObject(target) ? listOf(target.selector).flatMap(selectorOf) : [],
  }));
}

const sourceOf = (source: unknown): string | null =>
  isObject(source) ? (textOf(source.id) ?? textOf(source["@id"])) : textOf(source);

/** Selectors of other kinds say nothing here. */
function selectorOf(value: unknown): Selector[] {
  if (!isObject(value)) return [];
  const { exact, prefix, suffix, start, end } = value;
  if (isA(value, "TextQuoteSelector") && typeof exact === "string")
    return [
      {
        type: "TextQuoteSelector",
        exact,
        ...(typeof prefix === "string" && { prefix }),
        ...(typeof suffix === "string" && { suffix }),
      },
    ];
  const isPosition = isA(value, "TextPositionSelector") && Number.isInteger(start) && Number.isInteger(end);
  return isPosition ? [{ type: "TextPositionSelector", start: Number(start), end: Number(end) }] : [];
}
