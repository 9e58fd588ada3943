/**
 * The files that words stand in: those of a page beside it, the common ones here.
 * @module
 */

type Words = { readonly default: Readonly<Record<string, unknown>> };

const COMMON = import.meta.glob<Words>("./words.*.json");
const OF_PAGES = import.meta.glob<Words>("../pages/*/words.*.json");

/** Loads the words of a page or the common ones; undefined where there are none. A file that was loaded is not loaded again. */
export const loaderOf = (language: string, namespace: string): (() => Promise<Words>) | undefined =>
  namespace === "common"
    ? COMMON[`./words.${language}.json`]
    : OF_PAGES[`../pages/${namespace}/words.${language}.json`];
