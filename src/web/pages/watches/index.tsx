/**
 * What the desk watches, and what is new of it.
 * @module
 */

import { ActionIcon, Badge, Group, Stack, Tabs, Text, Tooltip } from "@mantine/core";
import { FileSearch, type LucideIcon, MessagesSquare, Trash2, Waypoints } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import { Copied } from "../../components/copied.tsx";
import { Empty } from "../../components/empty.tsx";
import entries from "../../components/entries.module.css";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { useListKeys } from "../../services/list-keys.ts";
import { useApi, usePages, useSend } from "../../services/queries.ts";
import { NewsList } from "./news.tsx";
import { CHANGES, feedOf, type Watch, watchOf } from "./watched.ts";
import styles from "./watches.module.css";

/** The page. */
export default function WatchesPage() {
  const { t } = useTranslation("watches");
  const { data, error } = useApi("GET /api/watches", {});
  useListKeys();
  return (
    <Page title={t("title")} about={t("about")}>
      {error && <Trouble error={error} />}
      {!error && !data && <Loading />}
      {data?.length === 0 && <Empty title={t("none")}>{t("noneWhy")}</Empty>}
      {data && data.length > 0 && <Watched watches={data} />}
    </Page>
  );
}

function Watched({ watches }: { readonly watches: readonly Watch[] }) {
  const { t } = useTranslation("watches");
  const [address, setAddress] = useSearchParams();
  const tab = address.get("shown") === "watches" ? "watches" : "news";
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={(value) => setAddress(value === "watches" ? { shown: value } : {}, { replace: true })}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="news">{t("news")}</Tabs.Tab>
        <Tabs.Tab value="watches">{t("watched", { count: watches.length })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="news">
        <AllNews watches={watches} />
      </Tabs.Panel>
      <Tabs.Panel value="watches">
        <ul className={entries.list}>
          {watches.map((watch) => (
            <Row key={watch.id} watch={watch} />
          ))}
        </ul>
      </Tabs.Panel>
    </Tabs>
  );
}

function AllNews({ watches }: { readonly watches: readonly Watch[] }) {
  const { t } = useTranslation("watches");
  const pages = usePages("GET /api/watches/news", {});
  return (
    <Stack>
      <Copied label={t("feedOfAll")} description={t("feedWhy")} value={feedOf(null)} />
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading />}
      {!pages.isPending && pages.items.length === 0 && <Empty title={t("noNews")}>{t("noNewsWhy")}</Empty>}
      <NewsList pages={pages} watches={watches} />
    </Stack>
  );
}

const ICONS: Readonly<Record<Watch["kind"], LucideIcon>> = {
  claim: Waypoints,
  voice: MessagesSquare,
  search: FileSearch,
};

function Row({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation("watches");
  const { id, name, kind, by, paused, news, newest, webhook } = watch;
  const Icon = ICONS[kind];
  const remove = useSend("DELETE /api/watches/:watch", CHANGES);
  const isFailing = webhook !== null && (webhook.gone || webhook.error !== null);
  return (
    <li className={entries.row}>
      <Group gap="xs" wrap="nowrap">
        <Icon size={18} aria-hidden className={styles.icon} />
        <Link href={watchOf(id)} className={styles.name} data-row>
          <bdi dir="auto">{name}</bdi>
        </Link>
        <Tooltip label={t("remove")}>
          <ActionIcon
            ms="auto"
            variant="default"
            aria-label={t("remove")}
            loading={remove.isPending}
            onClick={() => remove.mutate({ params: { watch: id } })}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {t(`kind.${kind}`)}
        {" · "}
        {t("pieces", { count: news })}
        {newest !== null && (
          <>
            {" · "}
            <time dateTime={newest}>{formatMoment(newest)}</time>
          </>
        )}
        {" · "}
        <bdi dir="auto">{by}</bdi>
      </Text>
      {(paused || isFailing) && (
        <Group gap="xs" mt={4}>
          {paused && (
            <Badge color="gray" variant="outline" tt="none">
              {t("paused")}
            </Badge>
          )}
          {isFailing && (
            <Badge color="red" variant="light" tt="none">
              {t("webhook.failing")}
            </Badge>
          )}
        </Group>
      )}
      {remove.error && <Trouble error={remove.error} />}
    </li>
  );
}
