/**
 * One reading: blind while it is a draft, compared once it is done.
 * @module
 */
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { useSettings } from "../../state/use-settings.ts";
import { BlindReading } from "./blind.tsx";
import { Compared } from "./compared.tsx";
import { askedBy } from "./tokens.ts";

/** The page. A draft is shown to its reader alone. */
export default function ReadingPage() {
  const { t } = useTranslation("readings");
  const { reading: id = "" } = useParams<{ reading: string }>();
  const [{ name }] = useSettings();
  const { data, error } = useApi("GET /api/readings/:reading", {
    params: { reading: id },
    query: askedBy(name),
  });
  if (error) return <Trouble error={error} />;
  if (!data || data.id !== id) return <Loading />;
  if (data.hidden !== null)
    return (
      <Page title={data.title ?? t("untitled")}>
        <Empty title={t(`hidden.${data.hidden}`, { reader: data.reader })}>
          {t(`hiddenWhy.${data.hidden}`)}
        </Empty>
      </Page>
    );
  if (data.state === "done") return <Compared key={id} reading={data} />;
  return <BlindReading key={id} reading={data} />;
}
