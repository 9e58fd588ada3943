import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeVersion } from "./compile-version.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "isnad-version-"));
beforeAll(() => cpSync(join(root, "src"), join(copy, "src"), { recursive: true }));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the version of the rules", () => {
  it("is that of their code, wherever it lies", () => {
    expect(codeVersion(copy)).toBe(codeVersion(root));
    expect(codeVersion(copy)).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ["changes with a rule", "src/extract/added.ts", true],
    ["does not change with a test", "src/extract/added.test.ts", false],
    ["does not change with what finds nothing", "src/render/added.ts", false],
  ])("%s", (_, file, changes) => {
    const before = codeVersion(copy);
    writeFileSync(join(copy, file), "export {};\n");
    expect(codeVersion(copy) !== before).toBe(changes);
  });
});
