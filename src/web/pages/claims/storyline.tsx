/**
 * One storyline: its claims.
 * @module
 */
import { useTranslation } from "react-i18next";
import { Link, useParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { ClaimList } from "./list/claim-list.tsx";

/** The page. */
export default function StorylinePage() {
  const { t } = useTranslation("claims");
  const storyline = useParams().storyline ?? "";
  const { data, error } = useApi("GET /api/storylines/:storyline", { params: { storyline } });
  if (error)
    return (
      <Page title={t("storyline")}>
        <Trouble error={error} />
      </Page>
    );
  if (!data)
    return (
      <Page title={t("storyline")}>
        <Loading />
      </Page>
    );
  const counts = [
    t("claims", { count: data.claims }),
    t("articles", { count: data.articles }),
    t("outlets", { count: data.outlets }),
  ];
  return (
    <Page title={data.gist} about={`${t("storyline")} · ${counts.join(" · ")}`}>
      <Link href="/claims">{t("toClaims")}</Link>
      <ClaimList query={{ storyline: data.id }} />
    </Page>
  );
}
