/**
 * One source, to the reader of its format: gzip is taken off first, and what is unpacked comes back here.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import type { Budget } from "../archive/budget.ts";
import { gunzip, isGzip } from "../archive/gunzip.ts";
import { fail, type Outcome } from "../failure.ts";
import type { Reader, Source } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";
import { describeStreamError } from "../stream-error.ts";
import { type Peeked, peek } from "./peek.ts";

/** What stays the same at every depth. */
export interface Dispatch extends Omit<ReaderContext, "readInner"> {
  readonly createReaders: (context: ReaderContext) => readonly Reader[];
}

/** All articles of a source. Whatever is wrong with it is an outcome; nothing in it can make this throw. */
export async function* dispatch(
  source: Source,
  shared: Dispatch,
  depth = 1,
): AsyncGenerator<Outcome<Incoming>> {
  const { depth: deepest } = shared.budget.limits;
  if (depth > deepest + 1) {
    yield fail("unsafe", source.path, `is packed more than ${deepest} times over; unpack it by hand`);
    return;
  }
  let peeked: Peeked | null = null;
  try {
    peeked = await peek(source);
    yield* readPeeked(peeked, shared, depth);
  } catch (error) {
    yield { ok: false, failure: describeStreamError(source.path, error) };
  } finally {
    await peeked?.close();
  }
}

async function* readPeeked(
  { head, source }: Peeked,
  shared: Dispatch,
  depth: number,
): AsyncGenerator<Outcome<Incoming>> {
  if (head.length === 0) yield fail("empty", source.path, "is empty; nothing to read");
  else if (isGzip(head)) yield* dispatch(unpacked(source, shared.budget), shared, depth + 1);
  else {
    const readInner = (inner: Source): AsyncIterable<Outcome<Incoming>> => dispatch(inner, shared, depth + 1);
    const readers = shared.createReaders({ ...shared, readInner });
    const reader = readers.find((candidate) => candidate.recognizes(head, source));
    if (reader) yield* reader.read(source);
    else yield unknownKind(source);
  }
}

function unpacked(source: Source, budget: Budget): Source {
  const { file: _packed, ...rest } = source;
  const mediaType = /gzip/i.test(source.mediaType ?? "") ? null : source.mediaType;
  return { ...rest, mediaType, open: () => budget.count(gunzip(source.open(), budget)) };
}

function unknownKind({ path, mediaType }: Source): Outcome<Incoming> {
  const declared = mediaType === null ? "" : ` (declared as ${mediaType})`;
  return fail(
    "unsupported",
    path,
    `is of no kind that can be read${declared}; save it as text, HTML, PDF or JSON Lines`,
  );
}
