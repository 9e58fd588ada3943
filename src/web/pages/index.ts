/**
 * The pages, each loaded when it is opened. Those with an icon stand in the navigation, in this order. This much is there before
 * anything else of the app: it imports nothing that weighs.
 * @module
 */
import type { ComponentType } from "react";
import type { IconName } from "../components/icons.ts";
import { type Asked, ask } from "../services/asked.ts";

/** A page and how it is reached. */
export interface PageEntry {
  /** In wouter's form: `/claims/:claim`. */
  readonly path: string;
  /** Loads the page's own script. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Whose words it speaks: the folder of its page. */
  readonly words: string;
  /** What it asks for first, so that this can be on its way while the script still loads. */
  readonly ask?: (params: Readonly<Record<string, string>>) => readonly Asked[];
  /** In the navigation: the name of the icon, the key of the word in `common`, and the letter that opens it after `g`. */
  readonly nav?: { readonly icon: IconName; readonly word: string; readonly key: string };
}

/** Every page. */
export const pages: readonly PageEntry[] = [
  {
    path: "/",
    load: () => import("./library/index.tsx"),
    words: "library",
    nav: { icon: "Library", word: "nav.library", key: "b" },
  },
  {
    path: "/articles/:article",
    load: () => import("./reader/index.tsx"),
    words: "reader",
    ask: ({ article = "" }) => [ask("GET /api/articles/:article", { params: { article } })],
  },
  {
    path: "/claims",
    load: () => import("./claims/index.tsx"),
    words: "claims",
    nav: { icon: "Waypoints", word: "nav.claims", key: "c" },
  },
  {
    path: "/claims/:claim",
    load: () => import("./claims/claim/index.tsx"),
    words: "claims",
    ask: ({ claim = "" }) => [
      ask("GET /api/claims/:claim", { params: { claim } }),
      ask("GET /api/claims/:claim/graph", { params: { claim } }),
    ],
  },
  { path: "/storylines/:storyline", load: () => import("./claims/storyline.tsx"), words: "claims" },
  {
    path: "/voices",
    load: () => import("./voices/index.tsx"),
    words: "voices",
    nav: { icon: "MessagesSquare", word: "nav.voices", key: "v" },
  },
  { path: "/voices/:voice", load: () => import("./voices/dossier.tsx"), words: "voices" },
  { path: "/outlets/:publisher", load: () => import("./voices/outlet.tsx"), words: "voices" },
  {
    path: "/search",
    load: () => import("./search/index.tsx"),
    words: "search",
    nav: { icon: "Search", word: "nav.search", key: "s" },
  },
  {
    path: "/compare",
    load: () => import("./compare/index.tsx"),
    words: "compare",
    nav: { icon: "Columns2", word: "nav.compare", key: "p" },
  },
  {
    path: "/check",
    load: () => import("./fact-checks/check.tsx"),
    words: "fact-checks",
    nav: { icon: "CircleHelp", word: "nav.check", key: "h" },
  },
  {
    path: "/fact-checks",
    load: () => import("./fact-checks/index.tsx"),
    words: "fact-checks",
    nav: { icon: "BadgeCheck", word: "nav.fact-checks", key: "f" },
  },
  {
    path: "/watches",
    load: () => import("./watches/index.tsx"),
    words: "watches",
    ask: () => [ask("GET /api/watches", {})],
    nav: { icon: "Bell", word: "nav.watches", key: "w" },
  },
  { path: "/watches/:watch", load: () => import("./watches/watch.tsx"), words: "watches" },
  {
    path: "/queue",
    load: () => import("./queue/index.tsx"),
    words: "queue",
    nav: { icon: "ListChecks", word: "nav.queue", key: "q" },
  },
  {
    path: "/cases",
    load: () => import("./cases/index.tsx"),
    words: "cases",
    nav: { icon: "Folder", word: "nav.cases", key: "k" },
  },
  { path: "/cases/:case", load: () => import("./case/index.tsx"), words: "case" },
  { path: "/readings/:reading", load: () => import("./readings/reading.tsx"), words: "readings" },
  {
    path: "/readings",
    load: () => import("./readings/index.tsx"),
    words: "readings",
    nav: { icon: "Glasses", word: "nav.readings", key: "r" },
  },
  {
    path: "/settings",
    load: () => import("./settings/index.tsx"),
    words: "settings",
    nav: { icon: "Settings", word: "nav.settings", key: "t" },
  },
];
