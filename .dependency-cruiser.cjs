/**
 * The arrows of ARCHITECTURE.md. A folder of src is a module; `MAY_IMPORT` names the modules that it may import,
 * and `MAY_TOUCH_WORLD` those that may use Node's own modules. Tests are free of the arrows, not of cycles.
 */
const MAY_IMPORT = {
  text: [],
  model: ["text"],
  grammar: ["text"],
  arabic: ["text", "model", "grammar"],
  extract: ["text", "model", "grammar", "arabic"],
  render: ["text", "model"],
  debris: ["text", "model"],
  ingest: ["text", "model"],
  threads: [],
  store: ["text", "model", "threads"],
  match: ["text", "model", "arabic"],
  origins: ["text", "model", "arabic", "match"],
  factchecks: ["text", "model", "match"],
  export: ["text", "model", "contract", "render"],
  evaluate: ["text", "model"],
  verify: ["text", "model", "ingest", "export"],
  pipeline: [
    "text",
    "model",
    "grammar",
    "arabic",
    "extract",
    "debris",
    "match",
    "origins",
    "factchecks",
    "ingest",
    "export",
    "evaluate",
  ],
  library: ["text", "model", "ingest", "threads", "store", "pipeline"],
  contract: ["text", "model"],
  desk: ["text", "model", "contract", "pipeline", "store", "library"],
  api: ["text", "model", "contract", "desk", "pipeline", "store", "library", "export", "evaluate", "render"],
  cli: [
    "text",
    "model",
    "pipeline",
    "store",
    "library",
    "desk",
    "api",
    "export",
    "verify",
    "evaluate",
    "render",
  ],
  web: ["text", "model", "contract"],
};

const MAY_TOUCH_WORLD = [
  "ingest",
  "verify",
  "threads",
  "store",
  "pipeline",
  "library",
  "desk",
  "api",
  "cli",
  "web",
];

/** Files that stand in src itself. */
const ROOTS = {
  "src/cli.ts": ["cli"],
  "src/index.ts": ["text", "model", "arabic", "extract", "pipeline"],
};

const TESTS = "\\.(test|case)\\.tsx?$";
const anyOf = (names) => `(${names.join("|")})`;
const known = Object.keys(MAY_IMPORT);

const arrows = known.map((name) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import: ${MAY_IMPORT[name].join(", ") || "nothing"}`,
  severity: "error",
  from: { path: `^src/${name}/`, pathNot: TESTS },
  to: { path: "^src/", pathNot: `^src/${anyOf([name, ...MAY_IMPORT[name]])}/` },
}));

const roots = Object.entries(ROOTS).map(([file, names]) => ({
  name: `${file.replace("src/", "")}-imports`,
  comment: `${file} may import: ${names.join(", ")}`,
  severity: "error",
  from: { path: `^${file.replace(".", "\\.")}$` },
  to: { path: "^src/", pathNot: `^src/${anyOf(names)}/` },
}));

const shape = [
  {
    name: "known-modules",
    comment: "a new folder of src needs its line in MAY_IMPORT",
    severity: "error",
    from: { path: "^src/", pathNot: `^src/${anyOf(known)}/|^src/[^/]+\\.ts$` },
    to: {},
  },
  {
    name: "one-door",
    comment: "a module is imported through its index.ts; threads that compute rows need no database",
    severity: "error",
    from: { path: "^src/([^/]+)/", pathNot: TESTS },
    to: { path: "^src/[^/]+/", pathNot: "^src/$1/|^src/[^/]+/index\\.ts$|^src/store/rows\\.ts$" },
  },
  {
    name: "one-door-from-roots",
    comment:
      "the command line is run from src/cli.ts alone; the library takes the pure files of the pipeline",
    severity: "error",
    from: { path: "^src/[^/]+\\.ts$", pathNot: TESTS },
    to: {
      path: "^src/[^/]+/",
      pathNot: "^src/[^/]+/index\\.ts$|^src/cli/run\\.ts$|^src/pipeline/(analyze|interchange)\\.ts$",
    },
  },
  { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  {
    name: "no-world",
    comment: `only ${MAY_TOUCH_WORLD.join(", ")} may use Node's modules`,
    severity: "error",
    from: { path: "^src/", pathNot: `^src/${anyOf(MAY_TOUCH_WORLD)}/|^src/cli\\.ts$|${TESTS}` },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "no-tests-in-code",
    severity: "error",
    from: { path: "^src/", pathNot: TESTS },
    to: { path: `${TESTS}|^(test|bench|scripts)/` },
  },
  {
    name: "no-dev-packages",
    comment: "what is shipped needs only what is installed with it",
    severity: "error",
    from: { path: "^src/", pathNot: `${TESTS}|^src/web/` },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
  },
  {
    name: "web-takes-types",
    comment: "of what the API takes and gives the web app knows the types: nothing of it is bundled",
    severity: "error",
    from: { path: "^src/web/" },
    to: { path: "^src/(contract|model)/", dependencyTypesNot: ["type-only"] },
  },
  { name: "no-unresolved", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [...arrows, ...roots, ...shape],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
module.exports.MAY_TOUCH_WORLD = MAY_TOUCH_WORLD;
