/**
 * Claims: what several articles tell, how far it went, and how many stand behind it.
 * @module
 */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Empty } from "../../components/empty.tsx";
import { Page } from "../../components/page.tsx";
import { useSend } from "../../services/queries.ts";
import { ClaimList } from "./list/claim-list.tsx";
import { Filters, useFilters } from "./list/filters.tsx";
import { Storylines } from "./list/storylines.tsx";
import { TraceLine, useTrace } from "./list/trace-line.tsx";

/** The page. */
export default function ClaimsPage() {
  const { t } = useTranslation("claims");
  const trace = useTrace();
  const { query, isFiltered, set, clear } = useFilters();
  return (
    <Page title={t("title")} about={t("about")}>
      <TraceLine />
      {trace?.run === null ? (
        <NotTraced articles={trace.newer} isTracing={trace.isTracing} />
      ) : (
        <>
          <Filters query={query} set={set} />
          {!isFiltered && <Storylines />}
          <ClaimList query={query} onClear={isFiltered ? clear : undefined} />
        </>
      )}
    </Page>
  );
}

function NotTraced({ articles, isTracing }: { readonly articles: number; readonly isTracing: boolean }) {
  const { t } = useTranslation("claims");
  const send = useSend("POST /api/trace", ["/api/trace"]);
  if (articles === 0) return <Empty title={t("noArticles")}>{t("noArticlesWhy")}</Empty>;
  return (
    <Empty title={t("notTraced")}>
      <p>{t("notTracedWhy")}</p>
      <Button loading={isTracing || send.isPending} onClick={() => send.mutate({})}>
        {t("traceNow")}
      </Button>
    </Empty>
  );
}
