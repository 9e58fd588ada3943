/**
 * Errors as problem+json (RFC 9457). The one place where an error becomes a response.
 * @module
 */
import type { FastifyError } from "fastify";
import type { Problem } from "../contract/index.ts";
import { describeTrouble } from "../store/index.ts";

/** A request that cannot be answered, with what to do in `message`. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Errors of other modules that say in a sentence what is wrong. */
const BY_NAME: Readonly<Record<string, readonly [status: number, code: string]>> = {
  NotFoundError: [404, "not-found"],
  DuplicateCaseError: [409, "name-taken"],
  MergeError: [409, "cannot-merge"],
  DecisionError: [422, "decision"],
  ReadingDoneError: [409, "reading-done"],
  ReadingOpenError: [409, "reading-open"],
  ReadingChangedError: [412, "reading-changed"],
  ReadingGapError: [422, "reading-gap"],
  ReadingDraftError: [403, "reading-draft"],
  ReadingBlindError: [403, "reading-blind"],
  AdjudicationError: [422, "not-settled"],
  QueryError: [400, "query"],
  InputError: [422, "input"],
  CursorError: [400, "cursor"],
  SupersededError: [409, "traced-anew"],
  OneClaimError: [400, "one-claim"],
  PackError: [422, "pack"],
};

const TITLES: Readonly<Record<number, string>> = {
  400: "The request is not as the API takes it",
  403: "This is not allowed",
  404: "Not found",
  405: "This cannot be done here",
  409: "It does not fit what is there",
  412: "It was changed meanwhile",
  413: "Too large",
  415: "This kind of content is not taken",
  421: "Not the host that was asked",
  422: "It cannot be read",
  500: "A fault of isnad",
  503: "The library does not answer",
};

const problemOf = (status: number, code: string, detail: string): Problem => ({
  type: `about:blank#${code}`,
  title: TITLES[status] ?? "Error",
  status,
  code,
  detail,
});

/** What an error says to whoever asked. A fault of our own says no more than that it is one. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ApiError) return problemOf(error.status, error.code, error.message);
  if (!(error instanceof Error)) return problemOf(500, "fault", "see what the server printed");
  const known = BY_NAME[error.name];
  if (known) return problemOf(known[0], known[1], error.message);
  if (isOfFastify(error)) return ofFastify(error);
  const trouble = describeTrouble(error);
  if (trouble !== null) return problemOf(503, "library", `the library ${trouble}`);
  return problemOf(500, "fault", "see what the server printed");
}

const isOfFastify = (error: Error): error is FastifyError =>
  "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500;

function ofFastify(error: FastifyError): Problem {
  const status = error.statusCode ?? 400;
  if (!error.validation) return problemOf(status, status === 413 ? "too-large" : "malformed", error.message);
  const errors = error.validation.map(({ instancePath, params, message }) => ({
    at: `${error.validationContext ?? "body"}${instancePath}`,
    message: [message ?? "is wrong", ...namesIn(params)].join(" "),
  }));
  const [first] = errors;
  return { ...problemOf(400, "invalid", `${first?.at}: ${first?.message}`), errors };
}

/** Which member is too many: the validator's own sentence leaves it out. */
function namesIn(params: Record<string, unknown>): string[] {
  const { additionalProperty, allowedValues } = params;
  if (typeof additionalProperty === "string") return [`(${additionalProperty})`];
  return Array.isArray(allowedValues) ? [`(${allowedValues.join(", ")})`] : [];
}
