/**
 * Starts a module of our own on a thread of its own.
 * @module
 */
import { Worker } from "node:worker_threads";

/**
 * A thread that runs `module`, a file of this package, with `data` as its workerData. A source file is compiled on
 * the way in, since Node's own loaders do not follow into a thread.
 */
export function startThread(module: URL, data: unknown): Worker {
  if (!module.pathname.endsWith(".ts")) return new Worker(module, { workerData: data });
  const loader = JSON.stringify(import.meta.resolve("tsx/esm/api"));
  const file = JSON.stringify(module.href);
  const program = `import(${loader}).then((tsx) => tsx.tsImport(${file}, ${file}))`;
  return new Worker(program, { eval: true, workerData: data });
}
