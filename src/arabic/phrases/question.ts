/**
 * Questions told without quotation marks: تساءل عما إذا كان ..., سأل لماذا ...
 * @module
 */
import { ahead, maybe, type Pattern, role, seq, token } from "../../grammar/index.ts";
import { spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { shortGapTo } from "./gap.ts";

/** من and كم are left out: they mostly spell other words. */
const asks = spelled(/^(?:اذا|هل|لماذا|ماذا|كيف|متي|اين)$/u);
const isIf = spelled(/^ان$/u);
const was = spelled(/^(?:كان|كانت|كانوا)$/u);

/** "سأله إن كان سيعود": إن asks, and opens no clause. */
export const isWhether = (prose: Prose, at: number): boolean => isIf(prose, at) && was(prose, at + 1);
/** A question begins here. */
export const isAsked = (prose: Prose, at: number): boolean => asks(prose, at) || isWhether(prose, at);

/** "عما | إذا", "ما | إذا": it leads to the question and is no part of it. */
const leadsTo = token(spelled(/^(?:عما|عن|ما|حول)$/u));

const opener: Pattern<Prose> = seq(maybe(role("lead", leadsTo)), ahead(token(isAsked)));

/** From the voice to the question; ends at the word that asks. */
export const toQuestion: Pattern<Prose> = seq(shortGapTo(opener), opener);
