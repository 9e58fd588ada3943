import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Attempt,
  ahead,
  many,
  match,
  maybe,
  not,
  oneOf,
  type Pattern,
  type Piece,
  role,
  seq,
  token,
  upTo,
} from "./pattern.ts";

const is = (letter: string): Pattern<string> => token((input, at) => input[at] === letter);
const [a, b, c] = [is("a"), is("b"), is("c")];

/** Where a pattern ends that is tried at the beginning of a string; -1 where it fails. */
const endOf = (pattern: Pattern<string>, input: string, limit = input.length): number =>
  match(pattern, input, 0, limit)?.last ?? -1;

/** Pieces as "name[first-last](children)". */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map((p) => `${p.role}[${p.first}-${p.last}]${p.pieces.length ? `(${shown(p.pieces)})` : ""}`)
    .join(" ");

const piecesOf = (pattern: Pattern<string>, input: string): string | null => {
  const found = match(pattern, input, 0);
  return found && shown(found.pieces);
};

describe("a pattern", () => {
  const cases: [name: string, pattern: Pattern<string>, input: string, end: number][] = [
    ["token reads one token that passes", a, "ab", 1],
    ["token refuses one that does not", a, "ba", -1],
    ["token refuses the end", a, "", -1],
    ["seq reads all in a row", seq(a, b, c), "abc", 3],
    ["seq refuses half a row", seq(a, b, c), "abb", -1],
    ["seq of nothing reads nothing", seq(), "a", 0],
    ["oneOf takes a later choice", oneOf(a, b), "b", 1],
    ["oneOf takes the first that matches, not the longest", oneOf(a, seq(a, b)), "ab", 1],
    ["oneOf takes a longer one that comes first", oneOf(seq(a, b), a), "ab", 2],
    ["oneOf of nothing fails", oneOf(), "a", -1],
    ["oneOf does not come back to a later choice", seq(oneOf(a, seq(a, b)), c), "abc", -1],
    ["maybe reads what is there", maybe(a), "a", 1],
    ["maybe reads nothing where nothing is", maybe(a), "b", 0],
    ["maybe does not give back what it read", seq(maybe(a), a), "a", -1],
    ["many reads all", many(a), "aaab", 3],
    ["many is content with none", many(a), "b", 0],
    ["many stops at its most", many(a, 2), "aaa", 2],
    ["many of at most none reads none", many(a, 0), "a", 0],
    ["many does not give back what it read", seq(many(a), a), "aaa", -1],
    ["many ends when a round reads nothing", many(maybe(b)), "aaa", 0],
    ["many ends when a later round reads nothing", many(maybe(a)), "aab", 2],
    ["not matches where the pattern does not, and reads nothing", not(a), "b", 0],
    ["not refuses where the pattern matches", not(a), "a", -1],
    ["not matches at the end", not(a), "", 0],
    ["ahead reads nothing", ahead(seq(a, b)), "ab", 0],
    ["ahead refuses where the pattern does", ahead(seq(a, b)), "ac", -1],
    ["upTo stops before its stop", upTo(c, { max: 5 }), "abc", 2],
    ["upTo may stop at once", upTo(c, { max: 5 }), "c", 0],
    ["upTo stops at the first of two stops", upTo(c, { max: 5 }), "acac", 1],
    ["upTo reads its most", upTo(c, { max: 2 }), "aac", 2],
    ["upTo reads no more than its most", upTo(c, { max: 1 }), "aac", -1],
    ["upTo fails without a stop", upTo(c, { max: 9 }), "ab", -1],
    ["upTo fails at a bar before the stop", upTo(c, { max: 9, unless: b }), "abc", -1],
    ["upTo passes a bar that comes after the stop", upTo(c, { max: 9, unless: b }), "acb", 1],
    ["upTo lets a stop win over a bar at the same place", upTo(c, { max: 9, unless: c }), "ac", 1],
    ["upTo may stop at the end", upTo(not(oneOf(a, b)), { max: 9 }), "ab", 2],
    ["role is transparent", role("x", seq(a, b)), "ab", 2],
    ["role refuses where its pattern does", role("x", a), "b", -1],
  ];

  it.each(cases)("%s", (_, pattern, input, end) => {
    expect(endOf(pattern, input)).toBe(end);
  });
});

describe("a limit", () => {
  const cases: [name: string, pattern: Pattern<string>, limit: number, end: number][] = [
    ["ends a repetition", many(a), 2, 2],
    ["fails a sequence that would cross it", seq(a, a, a), 2, -1],
    ["hides what lies behind it from not", seq(a, a, not(a)), 2, 2],
    ["hides what lies behind it from ahead", seq(a, a, ahead(a)), 2, -1],
    ["hides a stop that lies behind it", upTo(b, { max: 9 }), 3, -1],
    ["cannot lie behind the end", many(a), 99, 3],
    ["may be zero", many(a), 0, 0],
  ];

  it.each(cases)("%s", (_, pattern, limit, end) => {
    expect(endOf(pattern, "aaab", limit)).toBe(end);
  });
});

describe("a role", () => {
  const cases: [name: string, pattern: Pattern<string>, input: string, pieces: string | null][] = [
    ["names what was read", role("x", seq(a, b)), "ab", "x[0-2]"],
    ["stands beside its neighbour", seq(role("x", a), role("y", b)), "ab", "x[0-1] y[1-2]"],
    ["holds the roles inside", role("x", seq(role("y", a), role("z", b))), "ab", "x[0-2](y[0-1] z[1-2])"],
    ["names no empty match", seq(role("x", maybe(b)), a), "a", ""],
    ["is named once a round", many(role("x", a)), "aa", "x[0-1] x[1-2]"],
    ["is forgotten by a failed sequence", oneOf(seq(role("x", a), c), seq(a, role("y", b))), "ab", "y[1-2]"],
    ["is forgotten with its children", maybe(role("x", seq(role("y", a), c))), "ab", ""],
    ["is forgotten by the round that fails", many(seq(role("x", a), role("y", b))), "aba", "x[0-1] y[1-2]"],
    [
      "survives the failure of a later choice",
      seq(role("x", a), oneOf(seq(role("y", b), c), b)),
      "ab",
      "x[0-1]",
    ],
    ["leaves no trace of looking ahead", seq(ahead(role("x", a)), a), "a", ""],
    ["leaves no trace of looking for its absence", seq(not(seq(role("x", a), c)), a), "ab", ""],
    ["leaves no trace of a search", seq(upTo(role("x", b), { max: 3 }), role("y", b)), "ab", "y[1-2]"],
  ];

  it.each(cases)("%s", (_, pattern, input, pieces) => {
    expect(piecesOf(pattern, input)).toBe(pieces);
  });
});

describe("match", () => {
  it("begins where it is told", () => {
    expect(match(role("x", b), "ab", 1)).toEqual({
      last: 2,
      pieces: [{ role: "x", first: 1, last: 2, pieces: [] }],
    });
  });

  it("is null where nothing matches", () => {
    expect(match(a, "b", 0)).toBeNull();
  });

  it("leaves the pieces of an attempt alone when a sequence fails", () => {
    const before: Piece = { role: "before", first: 0, last: 1, pieces: [] };
    const attempt: Attempt<string> = { input: "ab", limit: 2, pieces: [before] };
    expect(seq(role("x", a), c)(attempt, 0)).toBe(-1);
    expect(attempt.pieces).toEqual([before]);
  });

  it("tries each token once for each part of a choice", () => {
    let asked = 0;
    const counted = token<string>((input, at) => {
      asked++;
      return input[at] === "a";
    });
    endOf(seq(many(counted), b), `${"a".repeat(1000)}c`);
    expect(asked).toBe(1001);
  });
});

/** An expression, to be read in two ways. */
type Expression =
  | { readonly kind: "token"; readonly letters: string }
  | { readonly kind: "seq" | "oneOf"; readonly parts: readonly Expression[] }
  | { readonly kind: "maybe" | "not" | "ahead"; readonly part: Expression }
  | { readonly kind: "many"; readonly part: Expression; readonly max: number }
  | { readonly kind: "role"; readonly part: Expression; readonly name: string }
  | {
      readonly kind: "upTo";
      readonly stop: Expression;
      readonly unless: Expression | null;
      readonly max: number;
    };

function build(e: Expression): Pattern<string> {
  switch (e.kind) {
    case "token":
      return token((input, at) => e.letters.includes(input[at] ?? "?"));
    case "seq":
      return seq(...e.parts.map(build));
    case "oneOf":
      return oneOf(...e.parts.map(build));
    case "maybe":
      return maybe(build(e.part));
    case "not":
      return not(build(e.part));
    case "ahead":
      return ahead(build(e.part));
    case "many":
      return many(build(e.part), e.max);
    case "role":
      return role(e.name, build(e.part));
    case "upTo":
      return upTo(build(e.stop), { max: e.max, ...(e.unless ? { unless: build(e.unless) } : {}) });
  }
}

interface Reading {
  readonly rest: string;
  readonly pieces: readonly Piece[];
}

/** The definition, word for word: a reading of `rest` is a shorter rest and the pieces named on the way. */
function read(e: Expression, rest: string, at: number): Reading | null {
  const empty: Reading = { rest, pieces: [] };
  switch (e.kind) {
    case "token":
      return rest !== "" && e.letters.includes(rest.charAt(0)) ? { rest: rest.slice(1), pieces: [] } : null;
    case "seq": {
      const [head, ...tail] = e.parts;
      if (!head) return empty;
      const first = read(head, rest, at);
      if (!first) return null;
      const then = read({ kind: "seq", parts: tail }, first.rest, at + rest.length - first.rest.length);
      return then && { rest: then.rest, pieces: [...first.pieces, ...then.pieces] };
    }
    case "oneOf": {
      const [head, ...tail] = e.parts;
      if (!head) return null;
      return read(head, rest, at) ?? read({ kind: "oneOf", parts: tail }, rest, at);
    }
    case "maybe":
      return read(e.part, rest, at) ?? empty;
    case "not":
      return read(e.part, rest, at) ? null : empty;
    case "ahead":
      return read(e.part, rest, at) ? empty : null;
    case "many": {
      const one = e.max > 0 ? read(e.part, rest, at) : null;
      if (!one || one.rest === rest) return empty;
      const then = read({ ...e, max: e.max - 1 }, one.rest, at + rest.length - one.rest.length);
      return then && { rest: then.rest, pieces: [...one.pieces, ...then.pieces] };
    }
    case "role": {
      const inner = read(e.part, rest, at);
      if (!inner || inner.rest === rest) return inner;
      const last = at + rest.length - inner.rest.length;
      return { rest: inner.rest, pieces: [{ role: e.name, first: at, last, pieces: inner.pieces }] };
    }
    case "upTo": {
      if (read(e.stop, rest, at)) return empty;
      if ((e.unless && read(e.unless, rest, at)) || e.max === 0 || rest === "") return null;
      return read({ ...e, max: e.max - 1 }, rest.slice(1), at + 1);
    }
  }
}

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const some = fc.array(tie("expression"), { maxLength: 3 });
  const part = tie("expression");
  return {
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom("a", "b", "c", "ab", "bc").map((letters): Expression => ({ kind: "token", letters })),
      some.map((parts): Expression => ({ kind: "seq", parts })),
      some.map((parts): Expression => ({ kind: "oneOf", parts })),
      fc.record({ kind: fc.constantFrom("maybe" as const, "not" as const, "ahead" as const), part }),
      fc.record({ kind: fc.constant("many" as const), part, max: fc.constantFrom(0, 1, 2, Infinity) }),
      fc.record({ kind: fc.constant("role" as const), part, name: fc.constantFrom("x", "y", "z") }),
      fc.record({
        kind: fc.constant("upTo" as const),
        stop: part,
        unless: fc.option(part),
        max: fc.nat({ max: 4 }),
      }),
    ),
  };
});

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 10 });

describe("any pattern", () => {
  it("reads what its definition says, and names the same pieces", () => {
    fc.assert(
      fc.property(expression, letters, fc.nat({ max: 3 }), fc.nat({ max: 10 }), (one, input, from, limit) => {
        const at = Math.min(from, input.length, limit);
        const expected = read(one, input.slice(at, limit), at);
        const found = match(build(one), input, at, limit);
        const last = expected && Math.min(input.length, limit) - expected.rest.length;
        expect(found).toEqual(expected && { last, pieces: expected.pieces });
      }),
      { numRuns: 5000 },
    );
  });
});
