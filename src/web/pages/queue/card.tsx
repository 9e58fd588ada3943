/**
 * One thing to look at: why, in its surroundings, and what can be done.
 * @module
 */
import { Badge, Button, Group, Kbd, Paper, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ArticleLine } from "../../components/article-line.tsx";
import { Chain } from "./chain.tsx";
import styles from "./queue.module.css";
import { Reading } from "./reading.tsx";
import { Reasons } from "./reasons.tsx";
import type { QueueItem, Review } from "./review.ts";

/** The card, with a button for each key. */
export function Card({ item, review }: { readonly item: QueueItem; readonly review: Review }) {
  const { t } = useTranslation("queue");
  return (
    <Paper withBorder p="lg" className={styles.card} component="article" aria-labelledby="item">
      <Stack>
        <div>
          <Group gap="xs">
            <Badge variant="light" tt="none">
              {t(`kind.${item.kind}`)}
            </Badge>
            <ArticleLine article={item.article} />
          </Group>
          <Title order={2} size="h4" id="item" dir="auto" mt={4}>
            {item.article.title ?? t("untitled")}
          </Title>
        </div>
        <Reasons reasons={item.reasons} />
        {item.reading && (
          <>
            <Chain chain={item.reading.chain} />
            <Reading reading={item.reading} />
          </>
        )}
        <Actions item={item} review={review} />
      </Stack>
    </Paper>
  );
}

function Actions({ item, review }: { readonly item: QueueItem; readonly review: Review }) {
  const { t } = useTranslation("queue");
  const isReport = item.kind === "report";
  return (
    <>
      <Group gap="sm" className={styles.actions}>
        {isReport && (
          <>
            <Button
              variant="light"
              onClick={() => review.decide("confirm")}
              disabled={!review.canDecide}
              rightSection={<Kbd>a</Kbd>}
            >
              {t("accept")}
            </Button>
            <Button
              variant="default"
              onClick={() => review.decide("reject")}
              disabled={!review.canDecide}
              rightSection={<Kbd>r</Kbd>}
            >
              {t("reject")}
            </Button>
          </>
        )}
        <Button variant="default" onClick={review.skip} rightSection={<Kbd>s</Kbd>}>
          {t("skip")}
        </Button>
        <Button variant="default" onClick={review.open} rightSection={<Kbd>o</Kbd>}>
          {t("open")}
        </Button>
        <Button variant="subtle" onClick={review.undo} disabled={!review.canUndo} rightSection={<Kbd>u</Kbd>}>
          {t("undo")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t(isReport ? "acceptMeans" : "openMeans")}
      </Text>
    </>
  );
}
