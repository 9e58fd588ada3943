/**
 * A library at work behind a server.
 * @module
 */
export { Desk, type DeskOptions, type Inputs } from "./desk.ts";
export type { Listener } from "./happenings.ts";
export type { Intake, IntakeOptions } from "./intake.ts";
export type { TracingState } from "./tracing.ts";
