/**
 * Where analyses go: the terminal, standard output as JSON, files, a page.
 * @module
 */
import { join } from "node:path";
import type { Analysis } from "../model/index.ts";
import { toInterchange, toJsonLine, writeResult } from "../pipeline/index.ts";
import { type ListingOrder, renderListing, renderPage } from "../render/index.ts";
import type { Streams } from "./streams.ts";

/** Takes one analysis after another, with the name of a file for it. Either function throws an InputError where a file cannot be written. */
export interface Sink {
  write(name: string, analysis: Analysis): void;
  finish(): void;
}

/** What the command line asks for. */
export interface SinkOptions {
  readonly json: boolean;
  readonly out?: string | undefined;
  readonly html?: string | undefined;
  readonly assertions: boolean;
  readonly sort: ListingOrder;
  readonly streams: Streams;
}

/** The sinks for a command line; the listing where it asks for nothing else. */
export function createSinks(options: SinkOptions): readonly Sink[] {
  const { json, out, html, streams } = options;
  const sinks: Sink[] = [];
  if (out !== undefined) sinks.push(fileSink(out));
  if (html !== undefined) sinks.push(pageSink(html));
  if (json) sinks.push(jsonSink(streams));
  return sinks.length > 0 ? sinks : [listingSink(options)];
}

const nothing = (): void => {};

function jsonSink(streams: Streams): Sink {
  return { write: (_, analysis) => streams.out(toJsonLine(toInterchange(analysis))), finish: nothing };
}

function fileSink(directory: string): Sink {
  return {
    write: (name, analysis) => writeResult(join(directory, name), toJsonLine(toInterchange(analysis))),
    finish: nothing,
  };
}

function pageSink(file: string): Sink {
  const analyses: Analysis[] = [];
  return {
    write: (_, analysis) => analyses.push(analysis),
    finish: () => writeResult(file, renderPage(analyses)),
  };
}

function listingSink({ streams, assertions, sort }: SinkOptions): Sink {
  const { columns, colour } = streams;
  return {
    write: (_, analysis) => streams.out(renderListing(analysis, { columns, colour, assertions, sort })),
    finish: nothing,
  };
}
