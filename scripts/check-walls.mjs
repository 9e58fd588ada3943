/**
 * Holds the arrows between the modules of src: imports by dependency-cruiser, the globals of the outside world by
 * the syntax tree. A cruise that saw fewer modules than there are files proves nothing, and fails.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise } from "dependency-cruiser";
import ts from "typescript";

const here = fileURLToPath(new URL("..", import.meta.url));
const { MAY_TOUCH_WORLD, ...config } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");

const WORLD = new Set(["process", "fetch", "performance", "setTimeout", "setInterval", "setImmediate"]);
const free = new RegExp(`^src/(${MAY_TOUCH_WORLD.join("|")})/|^src/cli\\.ts$|\\.(test|case)\\.ts$`);

const sourceFiles = (root) =>
  readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));

/** Broken arrows, cycles and side doors, one line each. */
async function findForbiddenImports(root, files) {
  const options = {
    ...config.options,
    baseDir: root,
    ruleSet: { forbidden: config.forbidden },
    validate: true,
  };
  const { output } = await cruise(["src"], options);
  const lines = output.summary.violations.map((v) => `${v.from} → ${v.to}: ${v.rule.name}`);
  const seen = output.modules.map((module) => module.source);
  return [...lines, ...findUnseen(files, seen)];
}

/** A compiler that the cruiser cannot use makes it see nothing and report nothing. */
export function findUnseen(files, seen) {
  const known = new Set(seen);
  const unseen = files.filter((file) => !known.has(file));
  if (unseen.length === 0) return [];
  return [
    `${files.length} files under src, ${unseen.length} of them not seen by the import check: ${unseen[0]} ...`,
  ];
}

const isIdentifier = (node, name) => node !== undefined && ts.isIdentifier(node) && node.text === name;

/** The clock: Date.now, Date() and `new Date()` without an argument. */
function isClock(node) {
  if (ts.isPropertyAccessExpression(node))
    return isIdentifier(node.expression, "Date") && node.name.text === "now";
  if (ts.isNewExpression(node)) return isIdentifier(node.expression, "Date") && !node.arguments?.length;
  return ts.isCallExpression(node) && isIdentifier(node.expression, "Date");
}

/** A name that is a value of its own: no member (`x.process`), no key, no declaration, no type. */
function isFreeName(node) {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isTypeNode(parent) && !(parent.name === node || parent.propertyName === node);
}

function findWorldIn(root, file) {
  const tree = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const lines = [];
  const visit = (node) => {
    const isWorld = ts.isIdentifier(node) && WORLD.has(node.text) && isFreeName(node);
    if (isWorld || isIdentifier(node, "globalThis") || isClock(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      lines.push(`${file}:${line + 1}: ${node.getText(tree)}: only ${MAY_TOUCH_WORLD.join(", ")} may use it`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return lines;
}

/** Everything that breaks the walls of the tree at `root`; empty where they hold. */
export async function findBreaches(root) {
  const files = sourceFiles(root);
  const world = files.filter((file) => !free.test(file) && !file.endsWith(".generated.ts"));
  return [...(await findForbiddenImports(root, files)), ...world.flatMap((file) => findWorldIn(root, file))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = await findBreaches(here);
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exitCode = 1;
}
