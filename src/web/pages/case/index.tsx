/**
 * One case: what the desk says of it, and what is in it.
 * @module
 */
import { Alert, Badge, Button, Group, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams } from "wouter";
import { ExportMenu } from "../../components/export-menu.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import type { ApiReply } from "../../services/api.ts";
import { useListKeys } from "../../services/list-keys.ts";
import { useApi, useSend } from "../../services/queries.ts";
import { Articles } from "./articles.tsx";
import { Claims } from "./claims.tsx";
import { Facts } from "./facts.tsx";
import { Notes } from "./notes.tsx";

/** The page. */
export default function CasePage() {
  const { case: id = "" } = useParams<{ case: string }>();
  const { data, error } = useApi("GET /api/cases/:case", { params: { case: id } });
  const { t } = useTranslation("case");
  if (error)
    return (
      <Page title={t("title")}>
        <Trouble error={error} />
      </Page>
    );
  if (!data || (data.case.id !== id && data.case.name !== id))
    return (
      <Page title={t("title")}>
        <Loading />
      </Page>
    );
  return <Shown key={data.case.id} {...data} />;
}

function Shown({ case: one, claims }: ApiReply<"GET /api/cases/:case">) {
  const { t } = useTranslation("case");
  useListKeys();
  return (
    <Page
      title={one.name}
      about={t("created", { at: formatMoment(one.created) })}
      actions={
        <Group>
          <ExportMenu chosen={{ case: one.id }} />
          <Closing one={one} />
        </Group>
      }
    >
      {one.closed !== null && (
        <Alert color="gray" title={<Badge color="gray">{t("closed")}</Badge>}>
          {t("closedAt", { at: formatMoment(one.closed) })}
        </Alert>
      )}
      <Stack gap="xl">
        <Facts one={one} />
        <Notes id={one.id} notes={one.notes} />
        <Articles id={one.id} count={one.counts.article} />
        {claims.length > 0 && <Claims id={one.id} claims={claims} />}
      </Stack>
    </Page>
  );
}

function Closing({ one: { id, closed } }: { readonly one: ApiReply<"GET /api/cases/:case">["case"] }) {
  const { t } = useTranslation("case");
  const close = useSend("POST /api/cases/:case/close", ["/api/cases"]);
  const reopen = useSend("POST /api/cases/:case/reopen", ["/api/cases"]);
  const { mutate, isPending } = closed === null ? close : reopen;
  return (
    <Button variant="default" loading={isPending} onClick={() => mutate({ params: { case: id } })}>
      {t(closed === null ? "close" : "reopen")}
    </Button>
  );
}
