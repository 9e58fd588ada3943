/**
 * `isnad serve` as a process of its own.
 * @module
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { type Folder, makeFolder, PLAIN, runHere } from "../cli.case.ts";

const MAIN = fileURLToPath(new URL("../../cli.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

interface Serving {
  readonly address: string;
  /** What it has said on standard error so far. */
  readonly err: readonly string[];
  /** Ends it as Ctrl-C does; its exit code. */
  stop(): Promise<number | null>;
}

const running: ChildProcess[] = [];
const folders: Folder[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  for (const folder of folders.splice(0)) folder.remove();
});

function newFolder(): Folder {
  const folder = makeFolder();
  folders.push(folder);
  return folder;
}

async function serve(folder: Folder, ...args: string[]): Promise<Serving> {
  const child = spawn(
    process.execPath,
    [
      "--import",
      TSX,
      MAIN,
      "serve",
      "--port",
      "0",
      "--library",
      folder.at("library"),
      "--threads",
      "1",
      ...args,
    ],
    { cwd: folder.path, stdio: ["ignore", "pipe", "pipe"] },
  );
  running.push(child);
  const err: string[] = [];
  child.stderr.on("data", (piece: Buffer) => err.push(...piece.toString().trimEnd().split("\n")));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  const address = /http:\/\/[^\s]+/u.exec(said.toString())?.[0] ?? "";
  return {
    address,
    err,
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      return ((await ended) as [number | null])[0];
    },
  };
}

const about = async (address: string) =>
  (await (await fetch(`${address}/api/about`)).json()) as { counts: { articles: number } };

describe("isnad serve", () => {
  it("says where the desk is, answers there, and ends with Ctrl-C", async () => {
    const { address, stop } = await serve(newFolder());
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect((await about(address)).counts.articles).toBe(0);
    expect(await stop()).toBe(0);
  });

  it("takes a sample into an empty library, and leaves one that holds articles as it is", async () => {
    const folder = newFolder();
    folder.write("sample/one.txt", PLAIN);
    folder.write("more/two.txt", PLAIN.replace("الخميس", "الجمعة"));
    const first = await serve(folder, "--sample", "sample");
    expect((await about(first.address)).counts.articles).toBe(1);
    expect(await first.stop()).toBe(0);
    const second = await serve(folder, "--sample", "more");
    expect((await about(second.address)).counts.articles).toBe(1);
    expect(await second.stop()).toBe(0);
  });

  it("says which sample it cannot read, and takes the others in", async () => {
    const folder = newFolder();
    folder.write("sample/one.txt", PLAIN);
    const { address, err, stop } = await serve(folder, "--sample", "nowhere", "--sample", "sample");
    await expect.poll(() => err).toEqual([expect.stringMatching(/^isnad: nowhere/u)]);
    expect((await about(address)).counts.articles).toBe(1);
    expect(await stop()).toBe(0);
  });

  it("names the port that is taken, and what to do", async () => {
    const folder = newFolder();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { port: number };
    const { code, err } = await runHere(["serve", "--port", String(port), "--library", folder.at("library")]);
    other.close();
    expect({ code, err }).toEqual({
      code: 1,
      err: [
        `isnad: port ${port} of 127.0.0.1 is taken, perhaps by another isnad serve; choose one: --port N`,
      ],
    });
  });

  it.each([
    [["serve", "--port", "70000"], /--port/u],
    [["serve", "here"], /takes no "here"/u],
  ])("refuses a wrong command line: %j", async (args, said) => {
    const { code, err } = await runHere(args);
    expect(code).toBe(2);
    expect(err[0]).toMatch(said);
  });
});
