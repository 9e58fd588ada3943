/**
 * One watch: what it is of, where its news go, and the news.
 * @module
 */
import { Alert, Button, Stack, Text } from "@mantine/core";
import { Pause, Play } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "wouter";
import { Copied } from "../../components/copied.tsx";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { useListKeys } from "../../services/list-keys.ts";
import { useApi, usePages, useSend } from "../../services/queries.ts";
import { NewsList } from "./news.tsx";
import { CHANGES, feedOf, subjectOf, type Watch } from "./watched.ts";
import { WebhookOf } from "./webhook.tsx";

/** The page. */
export default function WatchPage() {
  const { t } = useTranslation("watches");
  const { watch: id = "" } = useParams<{ watch: string }>();
  const { data, error } = useApi("GET /api/watches/:watch", { params: { watch: id } });
  useListKeys();
  if (error || !data)
    return <Page title={t("title")}>{error ? <Trouble error={error} /> : <Loading />}</Page>;
  return (
    <Page title={data.name} about={<About watch={data} />} actions={<Actions watch={data} />}>
      {data.claim?.lost && <Alert>{t("lost")}</Alert>}
      <Copied label={t("feed")} description={t("feedWhy")} value={feedOf(data.id)} />
      <WebhookOf watch={data} />
      <NewsOf watch={data} />
    </Page>
  );
}

function About({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation("watches");
  const { kind, claim, voice, search, by, added } = watch;
  const name = claim?.gist ?? voice?.name ?? search?.q ?? watch.name;
  return (
    <>
      {t(`kind.${kind}`)}:{" "}
      <Link href={subjectOf(watch)}>
        <bdi dir="auto">{name}</bdi>
      </Link>
      {" · "}
      <bdi dir="auto">{by}</bdi>
      {" · "}
      <time dateTime={added}>{formatMoment(added)}</time>
    </>
  );
}

function Actions({ watch: { id, paused } }: { readonly watch: Watch }) {
  const { t } = useTranslation("watches");
  const change = useSend("PATCH /api/watches/:watch", CHANGES);
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        loading={change.isPending}
        leftSection={paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
        onClick={() => change.mutate({ params: { watch: id }, body: { paused: !paused } })}
      >
        {t(paused ? "resume" : "pause")}
      </Button>
      {paused && (
        <Text size="sm" c="dimmed">
          {t("pausedWhy")}
        </Text>
      )}
      {change.error && <Trouble error={change.error} />}
    </Stack>
  );
}

function NewsOf({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation("watches");
  const pages = usePages("GET /api/watches/:watch/news", { params: { watch: watch.id } });
  if (pages.error) return <Trouble error={pages.error} />;
  if (pages.isPending) return <Loading />;
  if (pages.items.length === 0) return <Empty title={t("noNews")}>{t("noNewsWhy")}</Empty>;
  return <NewsList pages={pages} />;
}
