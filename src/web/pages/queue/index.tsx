/**
 * What to review next: one doubtful report at a time, by keys.
 * @module
 */
import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { Card } from "./card.tsx";
import { useReview } from "./review.ts";

/** The page. */
export default function QueuePage() {
  const { t } = useTranslation("queue");
  const review = useReview();
  return (
    <Page title={t("title")} about={t("about")}>
      <Stack maw={820}>
        {review.dialog}
        <Done reviewed={review.reviewed} />
        {review.error && <Trouble error={review.error} />}
        {review.current ? (
          <Card item={review.current} review={review} />
        ) : review.isPending ? (
          <Loading />
        ) : (
          !review.error && <Empty title={t("nothing")}>{t("nothingWhy")}</Empty>
        )}
      </Stack>
    </Page>
  );
}

/** How far one has come since the page was opened, and how much waits. */
function Done({ reviewed }: { readonly reviewed: number }) {
  const { t } = useTranslation("queue");
  const { data } = useApi("GET /api/queue/counts", {});
  if (!data) return null;
  const left = data.reports + data.orphans + data.failures;
  const all = left + data.decided;
  return (
    <div>
      <Group justify="space-between" role="status">
        <Text size="sm">{t("reviewed", { count: reviewed })}</Text>
        <Text size="sm" c="dimmed">
          {t("left", { count: left })}
        </Text>
      </Group>
      <Progress value={all === 0 ? 0 : (100 * data.decided) / all} aria-label={t("decided")} mt={4} />
    </div>
  );
}
