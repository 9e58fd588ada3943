/**
 * The feeds that are followed.
 * @module
 */

import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text, Tooltip } from "@mantine/core";
import { RefreshCw, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { AddressField } from "../../../components/field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { formatMoment } from "../../../i18n/numbers.ts";
import type { ApiReply } from "../../../services/api.ts";
import { useApi, useSend } from "../../../services/queries.ts";
import styles from "./adding.module.css";
import { withScheme } from "./with-scheme.ts";

const EVERY_MINUTES = 30;
const CHANGES = ["/api/feeds", "/api/articles", "/api/about", "/api/publishers", "/api/intake"];

type Feed = ApiReply<"GET /api/feeds">[number];

/** Follow one, look at one now, leave one. */
export function Feeds() {
  const { data = [], error } = useApi("GET /api/feeds", {});
  return (
    <Stack>
      <FollowForm />
      {error && <Trouble error={error} />}
      {data.map((feed) => (
        <FeedLine key={feed.id} feed={feed} />
      ))}
    </Stack>
  );
}

function FollowForm() {
  const { t } = useTranslation("library");
  const [url, setUrl] = useState("");
  const [minutes, setMinutes] = useState(EVERY_MINUTES);
  const [readsLinks, setReadsLinks] = useState(false);
  const follow = useSend("POST /api/feeds", CHANGES);
  const poll = useSend("POST /api/feeds/:feed/poll", CHANGES);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const body = { url: withScheme(url), everyMinutes: minutes, follow: readsLinks };
    follow.mutate(
      { body },
      {
        onSuccess: ({ id }) => {
          setUrl("");
          poll.mutate({ params: { feed: id }, body: {} });
        },
      },
    );
  };
  const error = follow.error ?? poll.error;
  return (
    <form onSubmit={send}>
      <Group align="flex-end" gap="xs">
        <AddressField className={styles.wide} label={t("feed.address")} value={url} onChange={setUrl} />
        <NumberInput
          w={140}
          label={t("feed.every")}
          min={1}
          max={10_080}
          value={minutes}
          hideControls
          onChange={(value) => setMinutes(Number(value) || EVERY_MINUTES)}
        />
        <Button type="submit" disabled={url.trim() === ""} loading={follow.isPending || poll.isPending}>
          {t("feed.follow")}
        </Button>
      </Group>
      <Checkbox
        mt="xs"
        label={t("feed.readsLinks")}
        checked={readsLinks}
        onChange={({ currentTarget }) => setReadsLinks(currentTarget.checked)}
      />
      {error && <Trouble error={error} />}
    </form>
  );
}

function FeedLine({ feed }: { readonly feed: Feed }) {
  const { t } = useTranslation("library");
  const poll = useSend("POST /api/feeds/:feed/poll", CHANGES);
  const leave = useSend("DELETE /api/feeds/:feed", CHANGES);
  const problem = poll.error ?? leave.error;
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div className={styles.name}>
          <bdi dir="ltr">{feed.title ?? feed.url}</bdi>
          <Text size="sm" c="dimmed">
            {feed.polled === null ? t("feed.never") : t("feed.polled", { at: formatMoment(feed.polled) })}
            {" · "}
            {t("feed.interval", { count: feed.everyMinutes })}
            {feed.follow && ` · ${t("feed.withLinks")}`}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap">
          <Tooltip label={t("feed.poll")}>
            <ActionIcon
              variant="default"
              aria-label={t("feed.poll")}
              loading={poll.isPending}
              onClick={() => poll.mutate({ params: { feed: feed.id }, body: {} })}
            >
              <RefreshCw size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("feed.leave")}>
            <ActionIcon
              variant="default"
              aria-label={t("feed.leave")}
              loading={leave.isPending}
              onClick={() => leave.mutate({ params: { feed: feed.id } })}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {feed.error !== null && (
        <Text size="sm" c="var(--mantine-color-error)">
          {t("feed.failed", { count: feed.failures })} <bdi>{feed.error}</bdi>
        </Text>
      )}
      {problem && <Trouble error={problem} />}
    </div>
  );
}
