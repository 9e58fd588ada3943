/**
 * The publishers of the articles.
 * @module
 */

import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { More } from "../../components/more.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { usePages } from "../../services/queries.ts";
import { useSteps } from "./steps.ts";
import styles from "./voices.module.css";

/** The list, those with the most articles first. */
export function OutletList() {
  const { t } = useTranslation("voices");
  const pages = usePages("GET /api/outlets", {});
  const list = useRef<HTMLUListElement>(null);
  useSteps(list);
  return (
    <div>
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending && <Loading />}
      {!pages.isPending && pages.items.length === 0 && <Empty title={t("noOutlets")}>{t("noneYet")}</Empty>}
      <ul ref={list} className={styles.rows}>
        {pages.items.map(({ publisher, articles }) => (
          <li key={publisher}>
            <Link href={`/outlets/${encodeURIComponent(publisher)}`} className={styles.row} data-step>
              <bdi dir="auto" className={styles.rowName}>
                {publisher}
              </bdi>
              <span className={styles.number}>{t("articles", { count: articles })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <More pages={pages} mt="sm" />
    </div>
  );
}
