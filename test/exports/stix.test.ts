/**
 * STIX: by a schema made from the standard, and read by the standard's own reader where Python has it.
 * @module
 */
import { spawnSync } from "node:child_process";
import Type from "typebox";
import { Check, Errors } from "typebox/value";
import { describe, expect, it } from "vitest";
import { testClaim, testSource, textOf } from "../../src/export/export.case.ts";
import { type ExportedClaim, findExporter } from "../../src/export/index.ts";
import { hopesFor } from "../requirements.ts";

const write = async (claims: readonly ExportedClaim[], at?: string): Promise<string> => {
  const exporter = findExporter("stix");
  if (!exporter) throw new Error("there is no exporter stix");
  return textOf(exporter.write(testSource(claims, at === undefined ? {} : { at })));
};

// biome-ignore lint/suspicious/noExplicitAny: objects of a bundle have many shapes
type StixObject = any;

const bundled = async (claims = [testClaim()]): Promise<StixObject[]> =>
  JSON.parse(await write(claims)).objects;

/** By https://docs.oasis-open.org/cti/stix/v2.1/os/stix-v2.1-os.html, sections 2, 3, 4 and 5. */
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const refTo = (type: string) => Type.String({ pattern: `^${type}--${UUID}$` });
const MOMENT = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" });
const refs = Type.Array(refTo("[a-z-]+"), { minItems: 1 });
const words = Type.String({ minLength: 1 });
const oneOf = (...of: string[]) => Type.Enum(of);

const object = (type: string, members: Parameters<typeof Type.Object>[0]) =>
  Type.Object(
    {
      type: Type.Literal(type),
      spec_version: Type.Literal("2.1"),
      id: refTo(type),
      created: MOMENT,
      modified: MOMENT,
      created_by_ref: Type.Optional(refTo("identity")),
      labels: Type.Optional(Type.Array(words, { minItems: 1 })),
      external_references: Type.Optional(
        Type.Array(
          Type.Object(
            { source_name: words, url: Type.Optional(words), external_id: Type.Optional(words) },
            { additionalProperties: false },
          ),
          { minItems: 1 },
        ),
      ),
      ...members,
    },
    { additionalProperties: false },
  );

const EXTENSION = "extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba";
const extensions = Type.Object(
  { [EXTENSION]: Type.Object({ extension_type: Type.Literal("new-sdo") }, { additionalProperties: false }) },
  { additionalProperties: false },
);

const OBJECTS: Readonly<Record<string, ReturnType<typeof object>>> = {
  identity: object("identity", {
    name: words,
    identity_class: oneOf("individual", "group", "system", "organization", "class", "unspecified"),
    description: Type.Optional(words),
  }),
  narrative: object("narrative", { name: words, extensions }),
  channel: object("channel", { name: words, extensions }),
  note: object("note", { abstract: Type.Optional(words), content: words, object_refs: refs }),
  opinion: object("opinion", {
    opinion: oneOf("strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"),
    explanation: Type.Optional(words),
    authors: Type.Array(words, { minItems: 1 }),
    object_refs: refs,
  }),
  relationship: object("relationship", {
    relationship_type: Type.String({ pattern: "^[a-z0-9-]+$" }),
    source_ref: refTo("[a-z-]+"),
    target_ref: refTo("[a-z-]+"),
    description: Type.Optional(words),
  }),
  report: object("report", { name: words, published: MOMENT, object_refs: refs }),
};

const ofType = (objects: StixObject[], type: string): StixObject[] =>
  objects.filter((one) => one.type === type);

describe("the bundle", () => {
  it("holds objects of the standard and of OpenCTI's extension, each once, and leads nowhere else", async () => {
    const objects = await bundled([testClaim(), testClaim({ id: "claim-second" })]);
    const ids = objects.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(objects.map(({ type }) => type))).toEqual(new Set(Object.keys(OBJECTS)));
    for (const one of objects) {
      const schema = OBJECTS[one.type];
      if (!schema) throw new Error(`${one.type} is no type of this bundle`);
      expect(Check(schema, one) ? [] : [...Errors(schema, one)], one.id).toEqual([]);
      expect(one.modified >= one.created).toBe(true);
      for (const ref of [one.created_by_ref, one.source_ref, one.target_ref, ...(one.object_refs ?? [])])
        if (ref !== undefined) expect(ids, `${one.id} → ${ref}`).toContain(ref);
    }
  });

  it("gives every object the id that it had before, and another state", async () => {
    const [before, after] = [
      await write([testClaim()]),
      await write([testClaim()], "2024-01-01T00:00:00.000Z"),
    ];
    const idsIn = (file: string) =>
      JSON.parse(file).objects.map(({ id, created }: StixObject) => [id, created]);
    expect(idsIn(after)).toEqual(idsIn(before));
    expect(await write([testClaim()])).toBe(before);
  });

  it("has opinions of people alone, on the scale of STIX; what was taken back is none", async () => {
    const [taken, mixed] = testClaim().verdicts;
    if (!taken || !mixed) throw new Error("the claim has no verdicts");
    const refuted = { ...mixed, id: "v-3", verdict: "refuted" as const };
    const satire = { ...mixed, id: "v-4", verdict: "satire" as const };
    const back = { ...refuted, id: "v-5", withdrawn: refuted.at };
    const objects = await bundled([testClaim({ verdicts: [taken, mixed, refuted, satire, back] })]);
    const opinions = ofType(objects, "opinion");
    expect(opinions.map(({ opinion, authors }) => [opinion, ...authors])).toEqual([
      ["neutral", "رامي الشامي"],
      ["strongly-disagree", "رامي الشامي"],
    ]);
    const author = objects.find(({ id }) => id === opinions[0].created_by_ref);
    expect(author).toMatchObject({ name: "رامي الشامي", identity_class: "individual" });
  });

  it("names techniques of DISARM where a person has, and guesses none", async () => {
    const [, mixed] = testClaim().verdicts;
    if (!mixed) throw new Error("the claim has no verdict");
    const noted = async (note: string, withdrawn: string | null = null) => {
      const [narrative] = ofType(
        await bundled([testClaim({ verdicts: [{ ...mixed, note, withdrawn }] })]),
        "narrative",
      );
      return (
        narrative.external_references?.map((one: StixObject) => `${one.source_name} ${one.external_id}`) ?? []
      );
    };
    expect(await noted("عنوان مبالغ فيه: DISARM T0023، T0085.001")).toEqual([
      "DISARM T0023",
      "DISARM T0085.001",
    ]);
    expect(await noted("الرصيف T0023")).toEqual([]);
    expect(await noted("DISARM T0023", mixed.at)).toEqual([]);
  });

  it("says what a telling comes from, and what it changed", async () => {
    const objects = await bundled();
    const [raised, copied] = ofType(objects, "relationship").filter(
      (one) => one.relationship_type === "derived-from",
    );
    expect(raised.description).toBe("changed: number-raised, hedge-lost");
    const contentOf = (id: string) => objects.find((one) => one.id === id).content;
    expect(contentOf(raised.target_ref)).toBe("الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع");
    expect(copied.target_ref).toBe(raised.source_ref);
  });

  const hasReader = spawnSync("python3", ["-c", "import stix2"]).status === 0;
  it.skipIf(!hopesFor("Python's stix2 (PYTHONPATH names its folder)", hasReader))(
    "is read by Python's stix2",
    async () => {
      const program = [
        "import sys, collections, stix2",
        "bundle = stix2.parse(sys.stdin.buffer.read().decode('utf-8'), allow_custom=True)",
        "kinds = collections.Counter(one['type'] for one in bundle.objects)",
        "print(' '.join(f'{kind}={number}' for kind, number in sorted(kinds.items())))",
      ].join("\n");
      const { status, stdout, stderr } = spawnSync("python3", ["-c", program], {
        input: await write([testClaim()]),
        encoding: "utf8",
      });
      expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout.trim()).toBe("channel=3 identity=5 narrative=1 note=3 opinion=1 relationship=6 report=1");
    },
  );
});
