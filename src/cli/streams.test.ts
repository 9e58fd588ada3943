import { afterEach, describe, expect, it } from "vitest";
import { PLAIN, runHere } from "./cli.case.ts";
import { processStreams } from "./streams.ts";

const { NO_COLOR, TERM } = process.env;
const listening = { out: process.stdout.listeners("error"), err: process.stderr.listeners("error") };
const tty = Object.getOwnPropertyDescriptor(process.stdout, "isTTY");

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** Takes away what a test has added to a stream of the process. */
function forget(stream: NodeJS.WriteStream, before: readonly unknown[]): void {
  for (const listener of stream.listeners("error"))
    if (!before.includes(listener)) stream.off("error", listener as () => void);
}

afterEach(() => {
  forget(process.stdout, listening.out);
  forget(process.stderr, listening.err);
  restore("NO_COLOR", NO_COLOR);
  restore("TERM", TERM);
  if (tty) Object.defineProperty(process.stdout, "isTTY", tty);
  else Reflect.deleteProperty(process.stdout, "isTTY");
});

describe("processStreams", () => {
  it.each([
    { isTTY: true, noColor: undefined, term: "xterm", colour: true },
    { isTTY: true, noColor: "", term: "xterm", colour: true },
    { isTTY: true, noColor: "1", term: "xterm", colour: false },
    { isTTY: true, noColor: undefined, term: "dumb", colour: false },
    { isTTY: false, noColor: undefined, term: "xterm", colour: false },
  ])("decides about colours: $isTTY, NO_COLOR $noColor, TERM $term", ({ isTTY, noColor, term, colour }) => {
    Object.defineProperty(process.stdout, "isTTY", { value: isTTY, configurable: true });
    restore("NO_COLOR", noColor);
    restore("TERM", term);
    expect(processStreams().colour).toBe(colour);
  });
});

describe("colours", () => {
  it("are escape sequences where they are wanted, and nothing where not", async () => {
    const coloured = await runHere(["explain", PLAIN], { colour: true });
    const plain = await runHere(["explain", PLAIN]);
    expect(coloured.out).toContain("\u001b[");
    expect(plain.out).not.toContain("\u001b");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    expect(coloured.out.replace(/\u001b\[\d+m/g, "")).toBe(plain.out);
  });
});
