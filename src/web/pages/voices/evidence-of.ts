/**
 * Which reports of a voice the address asks for, and how that is said.
 * @module
 */
import { formatDate } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";

/** A voice as the API tells it. */
export type Dossier = ApiReply<"GET /api/voices/:voice">;

/** What of a voice's reports is asked for in the address. */
const FILTERS = [
  "publisher",
  "month",
  "article",
  "form",
  "stance",
  "negated",
  "cue",
  "unnamed",
  "through",
  "behind",
  "direct",
] as const;

/** One of them. */
export type Filter = (typeof FILTERS)[number];

/** The address of the reports that have something. */
export const evidenceAt = (voice: string, filter: Filter, value: string): string =>
  `/voices/${voice}?${new URLSearchParams({ [filter]: value })}`;

/** What the address asks for. */
export const askedIn = (search: URLSearchParams): readonly (readonly [Filter, string])[] =>
  FILTERS.flatMap((filter) => {
    const value = search.get(filter);
    return value === null ? [] : [[filter, value] as const];
  });

/** The words of this page. */
type Translate = (key: string) => string;

/** What the reports asked for have in common. */
export function sayFilter(
  dossier: Dossier,
  t: Translate,
  [filter, value]: readonly [Filter, string],
): string {
  const nameOf = (voices: Dossier["through"]): string => voices.find(({ id }) => id === value)?.name ?? "…";
  const says: Readonly<Record<Filter, () => string>> = {
    publisher: () => (value === "" ? t("noPublisher") : value),
    month: () => (value === "" ? t("undated") : formatDate(value)),
    article: () => dossier.inArticles.find((one) => one.article === value)?.title ?? t("untitled"),
    form: () => t(`form.${value}`),
    stance: () => t(`stance.${value}`),
    negated: () => t("negated"),
    cue: () => value,
    unnamed: () => t(`type.${value}`),
    through: () => nameOf(dossier.through),
    behind: () => nameOf(dossier.behind),
    direct: () => (value === "true" ? t("directOnly") : t("relayedOnly")),
  };
  return says[filter]();
}
