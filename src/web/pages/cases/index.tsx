/**
 * Cases: what the desk gathers around its questions.
 * @module
 */
import { Badge, Button, Group, SegmentedControl, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useSearchParams } from "wouter";
import { Empty } from "../../components/empty.tsx";
import { Loading } from "../../components/loading.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { formatMoment } from "../../i18n/numbers.ts";
import { caseOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useListKeys } from "../../services/list-keys.ts";
import { useApi } from "../../services/queries.ts";
import styles from "./cases.module.css";
import { NewCase } from "./new-case.tsx";

type Case = ApiReply<"GET /api/cases">[number];
const SHOWN = ["open", "closed", "all"] as const;

/** The page. */
export default function CasesPage() {
  const { t } = useTranslation("cases");
  const [, go] = useLocation();
  const [isMaking, { open, close }] = useDisclosure(false);
  const { data, error } = useApi("GET /api/cases", {});
  useListKeys();
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={
        <Button variant="light" leftSection={<Plus size={16} aria-hidden />} onClick={open}>
          {t("new")}
        </Button>
      }
    >
      <NewCase isOpen={isMaking} onClose={close} onMade={(id) => go(caseOf(id))} />
      {error ? <Trouble error={error} /> : data ? <CaseList cases={data} onNew={open} /> : <Loading />}
    </Page>
  );
}

function CaseList({ cases, onNew }: { readonly cases: readonly Case[]; readonly onNew: () => void }) {
  const { t } = useTranslation("cases");
  const [address, setAddress] = useSearchParams();
  const shown = SHOWN.find((one) => one === address.get("shown")) ?? "open";
  if (cases.length === 0)
    return (
      <Empty title={t("none")}>
        <Text c="dimmed" ta="center" maw={520}>
          {t("noneWhy")}
        </Text>
        <Button variant="light" onClick={onNew}>
          {t("new")}
        </Button>
      </Empty>
    );
  const meant = cases.filter(({ closed }) => shown === "all" || (closed === null) === (shown === "open"));
  return (
    <Stack>
      <Group>
        <SegmentedControl
          aria-label={t("shown")}
          value={shown}
          onChange={(value) => setAddress({ shown: value }, { replace: true })}
          data={SHOWN.map((value) => ({ value, label: t(`shown_${value}`) }))}
        />
      </Group>
      {meant.length === 0 ? (
        <Empty title={t(shown === "open" ? "noneOpen" : "noneClosed")} />
      ) : (
        <ul className={styles.list}>
          {meant.map((one) => (
            <CaseRow key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function CaseRow({ one }: { readonly one: Case }) {
  const { t } = useTranslation("cases");
  const { id, name, tags, assignee, counts, created, closed } = one;
  return (
    <li className={styles.row}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" dir="auto">
          <Link href={caseOf(id)} className={styles.name} data-row>
            {name}
          </Link>
        </Title>
        {closed !== null && <Badge color="gray">{t("closed")}</Badge>}
      </Group>
      <Text size="sm" c="dimmed" component="div">
        {t("articles", { count: counts.article })}
        {counts.claim > 0 && ` · ${t("claims", { count: counts.claim })}`}
        {assignee !== null && assignee !== "" && (
          <>
            {" · "}
            <bdi>{assignee}</bdi>
          </>
        )}
        {" · "}
        <time dateTime={created}>{formatMoment(created)}</time>
      </Text>
      {tags.length > 0 && (
        <Group gap={6} mt={4}>
          {tags.map((tag) => (
            <Badge key={tag} variant="light" tt="none">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </li>
  );
}
