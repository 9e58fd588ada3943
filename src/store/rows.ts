/**
 * The door for threads that compute rows: it loads no database.
 * @module
 */
export { rowsOf } from "./analyses/rows.ts";
