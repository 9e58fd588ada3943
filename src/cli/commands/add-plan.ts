/**
 * `isnad add --dry-run`: what adding would do.
 * @module
 */
import type { openInputs, Taken } from "../../library/index.ts";
import { type Library, Plan } from "../../store/index.ts";
import { EXIT } from "../errors.ts";
import type { IntakeLog } from "../intake-log.ts";

/** Reads all inputs and writes nothing. */
export async function planIntake(
  library: Library,
  inputs: ReturnType<typeof openInputs>,
  { signal, log }: { signal: AbortSignal; log: IntakeLog },
): Promise<number> {
  const began = performance.now();
  const plan = new Plan(library.engine);
  const tally = { added: 0, unchanged: 0, revised: 0, failed: 0 };
  for await (const input of inputs) {
    if (signal.aborted) break;
    if (input.ok) {
      const [outcome = "added"] = await plan.outcomesOf([input.value]);
      tally[outcome]++;
      log.onPlanned(input.value.path, outcome);
    } else {
      tally.failed++;
      log.onFailed(input.failure);
    }
  }
  const planned: Taken = { ...tally, seconds: (performance.now() - began) / 1000 };
  log.end(planned, signal.aborted);
  if (signal.aborted) return EXIT.interrupted;
  return tally.failed > 0 ? EXIT.inputs : EXIT.done;
}
