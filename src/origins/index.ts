/**
 * Where claims come from: whose text an article is.
 * @module
 */
export { judgeStandings } from "./standing/index.ts";
