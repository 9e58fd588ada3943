/**
 * The desk's own words and rules that a command works with.
 * @module
 */
import { loadOverlay, type Overlay } from "../pipeline/index.ts";

/** The variable that names a folder where no option does. */
export const OVERLAY_VARIABLE = "ISNAD_OVERLAY";

/** The overlay of `--overlay DIR`, else of ISNAD_OVERLAY, as an option of the pipeline; nothing where neither names one. */
export function overlayOption(folder: string | undefined): { readonly overlay?: Overlay } {
  const named = folder ?? process.env[OVERLAY_VARIABLE] ?? "";
  return named === "" ? {} : { overlay: loadOverlay(named) };
}
