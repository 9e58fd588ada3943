/**
 * The library: every article, and the ways in.
 * @module
 */
import { Button, Text } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi, usePages } from "../../services/queries.ts";
import { AddPanel, type Way } from "./adding/add-panel.tsx";
import { DropArea } from "./adding/drop-area.tsx";
import { Outcomes } from "./adding/outcomes.tsx";
import { usePaste } from "./adding/paste.ts";
import { addFiles } from "./adding/tasks.ts";
import { ArticleList } from "./article-list.tsx";
import { Filters } from "./filters.tsx";
import { SampleNote } from "./sample-note.tsx";
import { useFilters } from "./use-filters.ts";
import { Welcome } from "./welcome.tsx";

/** Articles asked for at once. */
const PAGE = 200;

/** The page. */
export default function LibraryPage() {
  const { t } = useTranslation("library");
  const about = useApi("GET /api/about", {});
  const [way, setWay] = useState<Way | null>(null);
  const [pasted, setPasted] = useState("");
  usePaste((text) => {
    setPasted(text);
    setWay("text");
  }, addFiles);
  const isEmpty = about.data?.counts.articles === 0;
  useEffect(() => {
    if (isEmpty) setWay((now) => now ?? "file");
  }, [isEmpty]);
  return (
    <Page
      title={t("title")}
      about={about.data && !isEmpty ? t("articles", { count: about.data.counts.articles }) : undefined}
      actions={
        !isEmpty && (
          <Button
            leftSection={way ? <X size={18} aria-hidden /> : <Plus size={18} aria-hidden />}
            variant={way ? "default" : "filled"}
            aria-expanded={way !== null}
            onClick={() => setWay(way ? null : "file")}
          >
            {way ? t("add.close") : t("add.open")}
          </Button>
        )
      }
    >
      <DropArea onFiles={addFiles} />
      {isEmpty && <Welcome />}
      {way && <AddPanel way={way} onWay={setWay} pasted={pasted} onPasted={setPasted} />}
      <Outcomes />
      {about.error ? (
        <Trouble error={about.error} retry={() => void about.refetch()} />
      ) : about.isPending ? (
        <Loading />
      ) : (
        !isEmpty && <Articles />
      )}
    </Page>
  );
}

function Articles() {
  const { t } = useTranslation("library");
  const filters = useFilters();
  const pages = usePages("GET /api/articles", { query: { ...filters.query, limit: PAGE } });
  return (
    <>
      <SampleNote />
      <Filters filters={filters} />
      {filters.isFiltered && pages.first?.total != null && (
        <Text size="sm" c="dimmed" role="status">
          {t("found", { count: pages.first.total })}
        </Text>
      )}
      {pages.error && <Trouble error={pages.error} />}
      {pages.isPending ? <Loading lines={8} /> : <ArticleList pages={pages} onClear={filters.clear} />}
    </>
  );
}
