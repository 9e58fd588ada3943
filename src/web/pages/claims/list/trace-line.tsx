/**
 * As of when claims are shown, and how to have them traced anew.
 * @module
 */
import { Button, Group, Loader, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Trouble } from "../../../components/trouble.tsx";
import { formatMoment, formatShare } from "../../../i18n/numbers.ts";
import type { ApiReply } from "../../../services/api.ts";
import { useApi, useSend } from "../../../services/queries.ts";
import { useHappenings } from "../../../state/happenings.ts";

/** The state of the trace; null while it is not known. */
export const useTrace = (): ApiReply<"GET /api/trace"> | null => useApi("GET /api/trace", {}).data ?? null;

/** "As of 14:05, 3 articles are newer", and the button. */
export function TraceLine() {
  const { t } = useTranslation("claims");
  const trace = useTrace();
  const { tracing } = useHappenings();
  const send = useSend("POST /api/trace", ["/api/trace"]);
  if (!trace) return null;
  const { run, newer, removed, decidedAnew, isTracing } = trace;
  const isBusy = isTracing || tracing !== null;
  const isBehind = newer > 0 || removed > 0 || decidedAnew;
  return (
    <Group gap="sm" wrap="wrap">
      <Text size="sm" c="dimmed" role="status">
        {run ? t("asOf", { when: formatMoment(run.tracedAt) }) : t("neverTraced")}
        {newer > 0 && ` · ${t("newer", { count: newer })}`}
        {removed > 0 && ` · ${t("removed", { count: removed })}`}
        {decidedAnew && ` · ${t("decidedAnew")}`}
      </Text>
      {isBusy ? (
        <Group gap={6}>
          <Loader size={14} aria-hidden />
          <Text size="sm">
            {t("tracing", { share: tracing?.of ? formatShare(tracing.done / tracing.of) : "" })}
          </Text>
        </Group>
      ) : (
        isBehind && (
          <Button size="compact-sm" variant="light" loading={send.isPending} onClick={() => send.mutate({})}>
            {t("traceNow")}
          </Button>
        )
      )}
      {send.error && <Trouble error={send.error} />}
    </Group>
  );
}
