/**
 * Second readings: who reads what, and how far it is.
 * @module
 */

import { Badge, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { NameField } from "../../components/name-field.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { usePages, useSend } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import styles from "./readings.module.css";

/** The page. */
export default function ReadingsPage() {
  const { t } = useTranslation("readings");
  const [search] = useSearchParams();
  const article = search.get("article");
  const pages = usePages("GET /api/readings", { query: article === null ? {} : { article } });
  return (
    <Page title={t("title")} about={t("about")}>
      <Begin article={article ?? ""} />
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading />}
      {!pages.isPending && pages.items.length === 0 && <Empty title={t("none")}>{t("noneYet")}</Empty>}
      <ul className={styles.rows}>
        {pages.items.map((one) => (
          <li key={one.id}>
            <Row reading={one} />
          </li>
        ))}
      </ul>
      <More pages={pages} />
    </Page>
  );
}

function Row({ reading }: { readonly reading: ApiReply<"GET /api/readings">["items"][number] }) {
  const { t } = useTranslation("readings");
  const { id, title, publisher, reader, state, compares, changed } = reading;
  return (
    <Link href={`/readings/${id}`} className={styles.row}>
      <Text component="span" fw={600}>
        <bdi dir="auto">{title ?? t("untitled")}</bdi>
      </Text>
      {publisher !== null && (
        <Text component="span" size="sm" c="dimmed">
          <bdi dir="auto">{publisher}</bdi>
        </Text>
      )}
      <Text component="span" size="sm">
        <bdi dir="auto">{reader}</bdi>
      </Text>
      <Badge variant="outline" color="gray" tt="none" fw={400}>
        {compares ? t("settled") : t(`state.${state}`)}
      </Badge>
      <Text component="span" size="sm" c="dimmed">
        {formatMoment(changed)}
      </Text>
    </Link>
  );
}

/** The id in an address of an article, or what was typed. */
const articleIn = (typed: string): string => /articles\/([^/?#]+)/u.exec(typed)?.[1] ?? typed.trim();

function Begin({ article }: { readonly article: string }) {
  const { t } = useTranslation("readings");
  const [, go] = useLocation();
  const [{ name }] = useSettings();
  const [typed, setTyped] = useState(article);
  const begin = useSend("POST /api/readings", ["/api/readings"]);
  const send = (): void =>
    begin.mutate(
      { body: { article: articleIn(typed), by: name } },
      { onSuccess: ({ id }) => go(`/readings/${id}`) },
    );
  return (
    <Stack gap="xs" className={styles.card}>
      <NameField />
      <Group align="flex-end">
        <TextInput
          label={t("article")}
          description={t("articleWhy")}
          value={typed}
          dir="ltr"
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button
          disabled={name.trim() === "" || articleIn(typed) === ""}
          loading={begin.isPending}
          onClick={send}
        >
          {t("begin")}
        </Button>
      </Group>
      {begin.error && <Trouble error={begin.error} />}
    </Stack>
  );
}
