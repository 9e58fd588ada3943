/**
 * One claim: what is told, by whom, through whom, and what changed on the way.
 * @module
 */
import { Alert, Group, Tabs } from "@mantine/core";
import { type ReactNode, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useParams, useSearchParams } from "wouter";
import { ExportMenu } from "../../../components/export-menu.tsx";
import { Loading } from "../../../components/loading.tsx";
import { Page } from "../../../components/page.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useApi } from "../../../services/queries.ts";
import { FactChecksOf } from "../../fact-checks/beside.tsx";
import { WatchButton } from "../../watches/watch-button.tsx";
import { VerdictBadge } from "../verdict.tsx";
import styles from "./claim.module.css";
import { Flow } from "./flow.tsx";
import Graph from "./graph/index.tsx";
import { Numbers } from "./numbers.tsx";
import { Retellings } from "./retellings.tsx";
import { Review } from "./review.tsx";
import { Summary } from "./summary.tsx";
import { Timeline } from "./timeline.tsx";
import { type Claim, readTold } from "./told.ts";

const TABS = ["graph", "retellings", "timeline", "numbers", "checks", "review"] as const;

/** The page. */
export default function ClaimPage() {
  const { t } = useTranslation("claims");
  const asked = useParams().claim ?? "";
  const [, go] = useLocation();
  const { data, error, isPlaceholderData } = useApi("GET /api/claims/:claim", { params: { claim: asked } });
  useEffect(() => {
    if (data && !isPlaceholderData && data.askedAs !== null)
      go(`/claims/${encodeURIComponent(data.id)}?was=${encodeURIComponent(data.askedAs)}`, { replace: true });
  }, [data, isPlaceholderData, go]);
  if (error || !data || isPlaceholderData)
    return <Page title={t("claim")}>{error ? <Trouble error={error} /> : <Loading />}</Page>;
  return <ClaimView claim={data} />;
}

function ClaimView({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation("claims");
  const told = useMemo(() => readTold(claim), [claim]);
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((one) => one === params.get("tab")) ?? "graph";
  const was = params.get("was");
  const panels: Readonly<Record<(typeof TABS)[number], ReactNode>> = {
    graph: <Graph told={told} />,
    retellings: <Retellings told={told} />,
    timeline: <Timeline told={told} />,
    numbers: <Numbers told={told} />,
    checks: <FactChecksOf claim={claim.id} />,
    review: <Review claim={claim} />,
  };
  const verdict = claim.verdicts.findLast(({ withdrawn }) => withdrawn === null)?.verdict ?? null;
  return (
    <Page
      title={claim.gist}
      about={<About claim={claim} />}
      actions={
        <Group>
          <VerdictBadge verdict={verdict} />
          <WatchButton subject={{ claim: claim.id }} name={claim.gist} />
          <ExportMenu chosen={{ claim: [claim.id] }} />
        </Group>
      }
    >
      {was !== null && <Alert>{t("wasOther", { was })}</Alert>}
      {claim.gone > 0 && <Alert title={t("older")}>{t("gone", { count: claim.gone })}</Alert>}
      <Summary told={told} />
      <Flow told={told} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) =>
          setParams(
            (before) => new URLSearchParams({ ...Object.fromEntries(before), tab: value ?? "graph" }),
            {
              replace: true,
            },
          )
        }
      >
        <Tabs.List className={styles.tabs}>
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`tab.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((value) => (
          <Tabs.Panel key={value} value={value} pt="md">
            {panels[value]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

function About({ claim: { storyline } }: { readonly claim: Claim }) {
  const { t } = useTranslation("claims");
  return (
    <Group component="span" gap="xs">
      <Link href="/claims">{t("title")}</Link>
      {storyline && storyline.claims > 1 && (
        <>
          <span>{t("storyline")}:</span>
          <Link href={`/storylines/${encodeURIComponent(storyline.id)}`}>
            <bdi dir="auto">{storyline.gist}</bdi>
          </Link>
        </>
      )}
    </Group>
  );
}
