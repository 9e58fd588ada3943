/**
 * The counts of a claim in words.
 * @module
 */
import type { TFunction } from "i18next";

/** How many origins do not depend on one another: one number, or a range. */
export const originsText = (
  t: TFunction,
  { min, max }: { readonly min: number; readonly max: number },
): string => (min === max ? t("origins", { count: min }) : t("originsRange", { count: max, min }));
