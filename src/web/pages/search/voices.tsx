/**
 * The voices that are named as it was typed.
 * @module
 */
import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { voiceOf } from "../../services/addresses.ts";
import { useApi } from "../../services/queries.ts";
import styles from "./search.module.css";

const MOST = 50;

/** A list of voices, those that speak most first. Marks and fields of the query are left out. */
export function Voices({ q }: { readonly q: string }) {
  const { t } = useTranslation("search");
  const name = q
    .replace(/(?:^|\s)-\S+/gu, " ")
    .replace(/\p{L}+:|["“”«»*]/gu, "")
    .trim();
  const { data, error } = useApi("GET /api/search/suggestions", { query: { q: name, limit: MOST } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  if (data.voices.length === 0) return <Empty title={t("noVoice")}>{t("noVoiceWhy")}</Empty>;
  return (
    <ol className={styles.hits}>
      {data.voices.map(({ id, kind, name, links }) => (
        <li key={id} className={styles.hit}>
          <Group gap="sm">
            <Link href={voiceOf(id)} className={styles.title} dir="auto" data-row>
              {name}
            </Link>
            <Badge variant="light" size="sm" tt="none">
              {t(`kind.${kind}`)}
            </Badge>
            <Text size="sm" c="dimmed">
              {t("links", { count: links })}
            </Text>
          </Group>
        </li>
      ))}
    </ol>
  );
}
