/**
 * Work beside the main thread: starting a module on a thread of its own, and several of them as one.
 * @module
 */
export { defaultThreads, Pool } from "./pool.ts";
export { serve } from "./serve.ts";
export { startThread } from "./start.ts";
