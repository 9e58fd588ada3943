/**
 * What came of what was given, and what could not be read before.
 * @module
 */
import { Button, Group, Loader, Paper, Stack, Text } from "@mantine/core";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useHappenings } from "../../../state/happenings.ts";
import styles from "./adding.module.css";
import { FailureLine } from "./failure-line.tsx";
import { Failures } from "./failures.tsx";
import { again, forgetDone, stop, type Taken, type Task, useTasks } from "./tasks.ts";

/** So many are shown; a folder may hold thousands. */
const SHOWN = 30;

/** A line for each thing that was given. */
export function Outcomes() {
  const { t } = useTranslation("library");
  const tasks = useTasks();
  const failed = new Set(tasks.flatMap(({ taken }) => taken?.failures.map(({ input }) => input) ?? []));
  const waiting = tasks.filter(({ state }) => state === "waiting").length;
  const shown = tasks.filter(({ state }) => state !== "waiting").slice(0, SHOWN);
  return (
    <>
      {tasks.length > 0 && (
        <Paper component="section" aria-label={t("outcome.label")} className={styles.panel} p="sm">
          <Stack gap="xs">
            {shown.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
            <Group justify="space-between">
              <Text size="sm" c="dimmed" role="status">
                {waiting > 0 ? t("outcome.waiting", { count: waiting }) : ""}
              </Text>
              <Button size="compact-sm" variant="subtle" onClick={forgetDone}>
                {t("outcome.forget")}
              </Button>
            </Group>
          </Stack>
        </Paper>
      )}
      <Failures besides={failed} />
    </>
  );
}

function TaskLine({ task: { id, name, state, taken, error } }: { readonly task: Task }) {
  const { t } = useTranslation("library");
  const isBad = state === "broken" || (taken?.failed ?? 0) > 0;
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <span className={styles.icon} data-bad={isBad || undefined}>
          {state === "running" ? (
            <Loader size={16} aria-hidden />
          ) : isBad ? (
            <CircleAlert size={18} aria-hidden />
          ) : (
            <CircleCheck size={18} aria-hidden />
          )}
        </span>
        <div className={styles.name} role="status">
          <bdi dir="auto">{name}</bdi>
          <Text size="sm" c="dimmed" component="div">
            {state === "running" && <Running name={name} />}
            {state === "stopped" && t("outcome.stopped")}
            {error && <bdi dir="auto">{error.message}</bdi>}
            {taken && <Sums taken={taken} />}
          </Text>
        </div>
        {state === "running" && (
          <Button size="compact-sm" variant="default" onClick={() => stop(id)}>
            {t("outcome.stop")}
          </Button>
        )}
        {(isBad || state === "stopped") && (
          <Button size="compact-sm" variant="default" onClick={() => again(id)}>
            {t("outcome.again")}
          </Button>
        )}
      </Group>
      {taken && taken.failures.length > 0 && (
        <ul className={styles.failures}>
          {taken.failures.slice(0, SHOWN).map((failure) => (
            <li key={failure.input}>
              <FailureLine failure={failure} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Running({ name }: { readonly name: string }) {
  const { t } = useTranslation("library");
  const intake = useHappenings().intakes.find(({ input }) => input === name);
  const so = intake ? intake.added + intake.unchanged + intake.revised : 0;
  return so === 0 ? t("outcome.reading") : t("outcome.sofar", { count: so });
}

function Sums({ taken }: { readonly taken: Taken }) {
  const { t } = useTranslation("library");
  const said = (["added", "revised", "unchanged", "failed"] as const)
    .filter((sum) => taken[sum] > 0)
    .map((sum) => t(`outcome.${sum}`, { count: taken[sum] }));
  const [only] = taken.articles;
  return (
    <>
      {said.length > 0 ? said.join(t("outcome.comma")) : t("outcome.nothing")}
      {only !== undefined && taken.articles.length === 1 && (
        <>
          {" · "}
          <Link href={`/articles/${encodeURIComponent(only)}`}>{t("outcome.read")}</Link>
        </>
      )}
    </>
  );
}
