/**
 * Finds an article to compare.
 * @module
 */

import { Paper, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Field } from "../../components/field.tsx";
import { Loading } from "../../components/loading.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { readerOf } from "../../services/addresses.ts";
import { useApi } from "../../services/queries.ts";
import styles from "./compare.module.css";

const PAUSE_MS = 200;
const OFFERED = 8;

interface PickerProps {
  readonly label: string;
  /** Id of the article that is chosen already. */
  readonly chosen: string | null;
  readonly onPick: (id: string | null) => void;
}

/** A search whose hits are chosen, or what was chosen. */
export function Picker({ label, chosen, onPick }: PickerProps) {
  const { t } = useTranslation("compare");
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data } = useApi(
    "GET /api/search",
    { query: { q, limit: OFFERED } },
    { enabled: q !== "" && chosen === null },
  );
  if (chosen !== null)
    return (
      <Paper withBorder p="md">
        <Text fw={600}>{label}</Text>
        <Chosen id={chosen} />
        <Text c="dimmed" size="sm" mb="sm">
          {t("chosen")}
        </Text>
        <button type="button" className={styles.drop} onClick={() => onPick(null)}>
          {t("other")}
        </button>
      </Paper>
    );
  const hits = q === "" ? [] : (data?.items ?? []);
  return (
    <Paper withBorder p="md">
      <Field label={label} placeholder={t("pick")} value={typed} maxLength={300} onChange={setTyped} />
      <ul className={styles.offers} aria-label={t("hits")}>
        {hits.map(({ article }) => (
          <li key={article.id}>
            <button type="button" className={styles.offer} dir="auto" onClick={() => onPick(article.id)}>
              {article.title ?? t("untitled")}
            </button>
            <ArticleLine article={article} />
          </li>
        ))}
      </ul>
      {q !== "" && data?.items.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t("nothingFound")}
        </Text>
      )}
    </Paper>
  );
}

/** Which article it is. */
function Chosen({ id }: { readonly id: string }) {
  const { t } = useTranslation("compare");
  const { data: article, error } = useApi("GET /api/articles/:article", { params: { article: id } });
  if (error) return <Trouble error={error} />;
  if (!article) return <Loading lines={1} />;
  return (
    <>
      <Link href={readerOf(id)} dir="auto">
        {article.title ?? t("untitled")}
      </Link>
      <ArticleLine article={{ publisher: article.publisher, published: article.published?.value ?? null }} />
    </>
  );
}
