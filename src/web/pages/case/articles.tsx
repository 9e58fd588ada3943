/**
 * The articles of a case.
 * @module
 */

import { Button, Group, Text, Title, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { readerOf } from "../../services/addresses.ts";
import { usePages, useSend } from "../../services/queries.ts";
import styles from "./case.module.css";

/** The list; what is taken out can be put back at once. */
export function Articles({ id, count }: { readonly id: string; readonly count: number }) {
  const { t } = useTranslation("case");
  const [taken, setTaken] = useState<string | null>(null);
  const args = { params: { case: id }, query: { limit: 50 } };
  const pages = usePages("GET /api/cases/:case/articles", args);
  const { items, error, isPending } = pages;
  const take = useSend("DELETE /api/cases/:case/items/:kind/:item", ["/api/cases"]);
  const put = useSend("PUT /api/cases/:case/items/:kind/:item", ["/api/cases"]);
  const itemOf = (item: string) => ({ params: { case: id, kind: "article" as const, item } });
  return (
    <section aria-labelledby="articles">
      <Title order={2} size="h4" id="articles">
        {t("articles", { count })}
      </Title>
      <div role="status">
        {taken !== null && (
          <Group gap="xs">
            <Text size="sm">{t("taken")}</Text>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => put.mutate(itemOf(taken), { onSuccess: () => setTaken(null) })}
            >
              {t("putBack")}
            </Button>
          </Group>
        )}
      </div>
      {(error ?? take.error) && <Trouble error={(error ?? take.error) as Error} />}
      {isPending && <Loading lines={3} />}
      {!isPending && items.length === 0 && <Text c="dimmed">{t("noArticles")}</Text>}
      <ol className={styles.list}>
        {items.map(({ article }) => (
          <li key={article.id} className={styles.row}>
            <div>
              <Link href={readerOf(article.id)} className={styles.title} dir="auto" data-row>
                {article.title ?? t("untitled")}
              </Link>
              <ArticleLine article={article} />
            </div>
            <Button
              size="xs"
              variant="subtle"
              onClick={() => take.mutate(itemOf(article.id), { onSuccess: () => setTaken(article.id) })}
            >
              {t("takeOut")}
              <VisuallyHidden>: {article.title ?? t("untitled")}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ol>
      <More pages={pages} />
    </section>
  );
}
