/**
 * Begins: so small that it runs while the app's own scripts are still on their way, and the first page's with them.
 * @module
 */
import { prepare } from "./prepare.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element #root");
const first = prepare(location.pathname);
// Waited for here, it would wait for this in turn: it imports what stands beside this.
void import("./start.tsx").then(({ start }) => start(root, first));
