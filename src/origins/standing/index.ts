/**
 * Whose text an article is, and what shows it.
 * @module
 */
export { judgeStandings } from "./judge.ts";
