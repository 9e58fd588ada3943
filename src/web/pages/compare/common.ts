/**
 * What the parts of the comparison say to each other.
 * @module
 */
import type { ApiReply } from "../../services/api.ts";

/** What the API tells of two articles. */
export type Compared = ApiReply<"GET /api/compare">;
/** One of the two. */
export type Side = "a" | "b";
/** Something that both texts have: lit in both where it is pointed at in one. */
export type Lit = { readonly kind: "passage" | "difference"; readonly at: number } | null;
/** What the second changed. */
export type Difference = Compared["claims"][number]["changes"][number];

/** The id of the element where a passage or a difference begins in a text. */
export const idOf = (side: Side, kind: "passage" | "difference", at: number): string =>
  `${side}-${kind}-${at + 1}`;

/** Where a difference can be seen: in the text that has it. */
export const sideOf = ({ from, to }: Difference): Side | null => from?.side ?? to?.side ?? null;
