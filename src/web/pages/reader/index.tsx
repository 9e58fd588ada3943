/**
 * The reader: an article as it stands, its reports marked, and beside it who says each through whom.
 * @module
 */
import { useMemo } from "react";
import { useParams, useSearchParams } from "wouter";
import { Loading } from "../../components/loading.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi } from "../../services/queries.ts";
import { readArticle } from "./model.ts";
import { Reader } from "./reader.tsx";

/** The page. */
export default function ReaderPage() {
  const { article = "" } = useParams();
  const [search] = useSearchParams();
  const revision = Number(search.get("revision")) || null;
  const { data, error, refetch } = useApi("GET /api/articles/:article", {
    params: { article },
    query: revision === null ? {} : { revision },
  });
  const reading = useMemo(() => (data ? readArticle(data) : null), [data]);
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!reading || reading.id !== article) return <Loading />;
  return <Reader key={`${article} ${reading.revision.number}`} article={reading} />;
}
