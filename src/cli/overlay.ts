/**
 * The desk's own words and rules that a command works with.
 * @module
 */
import { loadOverlay, type Overlay } from "../pipeline/index.ts";

/** The variable that names a folder where no option does. */
export const OVERLAY_VARIABLE = "ISNAD_OVERLAY";

/** The overlay of `--overlay DIR`, else of ISNAD_OVERLAY, as an option of the pipeline; nothing where neither names one. */
export function overlayOption(folder: string | undefined): { readonly overlay?: Overlay } {
  const named = overlayFolder(folder);
  return named === undefined ? {} : { overlay: loadOverlay(named) };
}

/** The folder of `--overlay DIR`, else of ISNAD_OVERLAY; undefined where neither names one. */
export function overlayFolder(folder: string | undefined): string | undefined {
  return (folder ?? process.env[OVERLAY_VARIABLE]) || undefined;
}
