/**
 * What the server is doing, in the frame of every page.
 * @module
 */
import { Badge, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatShare } from "../i18n/numbers.ts";
import { useHappenings } from "../state/happenings.ts";

/** A badge while something is done or the server is away; nothing else. */
export function Activity() {
  const { t } = useTranslation();
  const { connected, left, tracing } = useHappenings();
  const said = !connected
    ? t("activity.away")
    : left !== null && left > 0
      ? t("activity.analysing", { count: left })
      : tracing
        ? t("activity.tracing", { share: tracing.of ? formatShare(tracing.done / tracing.of) : "" })
        : null;
  return (
    <div role="status" aria-live="polite">
      {said !== null && (
        <Badge
          variant="light"
          color={connected ? "teal" : "red"}
          tt="none"
          size="lg"
          leftSection={connected ? <Loader size={12} aria-hidden /> : undefined}
        >
          {said}
        </Badge>
      )}
    </div>
  );
}
