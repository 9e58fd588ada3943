/**
 * What a command needs to know of the terminal that it runs in.
 * @module
 */
import { once } from "node:events";
import { EXIT, lineOf } from "./errors.ts";

/** Where a command prints. */
export interface Streams {
  /** Results. */
  out(result: string | Uint8Array): void;
  /** Fulfilled when whoever reads the results has taken what was printed. Without it, that is at once. */
  drained?(): Promise<void>;
  /** Messages, one line each, without the line end. */
  err(line: string): void;
  /** Shows how far a batch is, on one line that replaces itself; nothing where the messages are not read on a terminal. */
  progress(line: string): void;
  /** Columns of the terminal that results are printed on. */
  readonly columns: number;
  /** True where results may be coloured. */
  readonly colour: boolean;
  /** True where messages are read on a terminal. */
  readonly interactive: boolean;
}

const PLAIN_COLUMNS = 80;

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is replaced here
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * The streams of this process. A reader that stops reading (`| head`) ends it quietly; results that cannot be written
 * end it with a message. A message is one line whatever the names in it: their control characters become U+FFFD.
 */
export function processStreams(): Streams {
  const { stdout, stderr, env } = process;
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    stderr.write(`isnad: standard output: cannot be written (${lineOf(error)})\n`);
    process.exit(EXIT.inputs);
  });
  stderr.on("error", () => {}); // nobody is left to tell
  return {
    out: (result) => {
      clear();
      stdout.write(result);
    },
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    err: (line) => {
      clear();
      stderr.write(`${line.replace(CONTROLS, "\ufffd")}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(line);
      shown = line !== "";
    },
    columns: stdout.isTTY ? (stdout.columns ?? PLAIN_COLUMNS) : PLAIN_COLUMNS,
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    interactive: stderr.isTTY === true,
  };
}
