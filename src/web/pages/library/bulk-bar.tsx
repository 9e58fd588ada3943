/**
 * What can be done with the articles that are chosen.
 * @module
 */

import { Button, CloseButton, Group, Modal, Paper, Stack, Text } from "@mantine/core";
import { ArrowLeftRight, FolderPlus, RefreshCw, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Field } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { compareOf } from "../../services/addresses.ts";
import { useApi, useSend } from "../../services/queries.ts";
import styles from "./bulk-bar.module.css";
import { type BulkDeed, BulkDone } from "./bulk-done.tsx";

interface BulkBarProps {
  readonly ids: ReadonlySet<string>;
  /** Lets the selection go. */
  readonly onLetGo: () => void;
}

interface BulkProps {
  readonly ids: ReadonlySet<string>;
  readonly onDone: (deed: BulkDeed) => void;
}

type Question = "case" | "remove";

/** A bar at the foot of the window while something is chosen; afterwards it says what was done. */
export function BulkBar({ ids, onLetGo }: BulkBarProps) {
  const { t } = useTranslation("library");
  const [question, setQuestion] = useState<Question | null>(null);
  const [deed, setDeed] = useState<BulkDeed | null>(null);
  const analyse = useSend("POST /api/articles/analyse", ["/api/articles", "/api/about"]);
  if (ids.size === 0) return deed && <BulkDone deed={deed} onClose={() => setDeed(null)} />;
  const close = (): void => setQuestion(null);
  const done = (what: BulkDeed): void => {
    close();
    setDeed(what);
    onLetGo();
  };
  const [first, second] = [...ids];
  return (
    <Paper className={styles.bar} shadow="md" role="region" aria-label={t("bulk.label")}>
      <Group gap="xs">
        <Text fw={600} role="status">
          {t("bulk.chosen", { count: ids.size })}
        </Text>
        <Group gap="xs" className={styles.actions}>
          <Button leftSection={<FolderPlus size={16} aria-hidden />} onClick={() => setQuestion("case")}>
            {t("bulk.case")}
          </Button>
          {ids.size === 2 && first !== undefined && second !== undefined && (
            <Button
              component={Link}
              href={compareOf(first, second)}
              variant="default"
              leftSection={<ArrowLeftRight size={16} aria-hidden />}
            >
              {t("bulk.compare")}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<RefreshCw size={16} aria-hidden />}
            loading={analyse.isPending}
            onClick={() =>
              analyse.mutate(
                { body: { articles: [...ids] } },
                { onSuccess: () => done({ kind: "analyse", count: ids.size }) },
              )
            }
          >
            {t("bulk.analyse")}
          </Button>
          <Button
            variant="default"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => setQuestion("remove")}
          >
            {t("bulk.remove")}
          </Button>
          <CloseButton aria-label={t("bulk.letGo")} onClick={onLetGo} />
        </Group>
      </Group>
      {analyse.error && <Trouble error={analyse.error} />}
      <CaseModal ids={ids} opened={question === "case"} onClose={close} onDone={done} />
      <RemoveModal ids={ids} opened={question === "remove"} onClose={close} onDone={done} />
    </Paper>
  );
}

interface ModalProps extends BulkProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

function CaseModal({ ids, opened, onClose, onDone }: ModalProps) {
  const { t } = useTranslation("library");
  const { t: common } = useTranslation();
  const [name, setName] = useState("");
  const { data = [] } = useApi("GET /api/cases", {}, { enabled: opened });
  const create = useSend("POST /api/cases", ["/api/cases"]);
  const put = useSend("POST /api/cases/:case/items", ["/api/cases", "/api/articles"]);
  const putInto = (into: { readonly id: string; readonly name: string }): void =>
    put.mutate(
      { params: { case: into.id }, body: { kind: "article", items: [...ids] } },
      { onSuccess: () => onDone({ kind: "case", count: ids.size, into }) },
    );
  const open = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ body: { name: name.trim() } }, { onSuccess: putInto });
  };
  const error = create.error ?? put.error;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("case.title", { count: ids.size })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <Stack>
        <Stack gap={4}>
          {data
            .filter(({ closed }) => closed === null)
            .map((one) => (
              <Button key={one.id} variant="default" justify="flex-start" onClick={() => putInto(one)}>
                <bdi>{one.name}</bdi>
              </Button>
            ))}
        </Stack>
        <form onSubmit={open}>
          <Group align="flex-end" gap="xs">
            <Field
              className={styles.name}
              label={t("case.new")}
              value={name}
              maxLength={200}
              onChange={setName}
            />
            <Button type="submit" disabled={name.trim() === ""} loading={create.isPending || put.isPending}>
              {t("case.open")}
            </Button>
          </Group>
        </form>
        {error && <Trouble error={error} />}
      </Stack>
    </Modal>
  );
}

function RemoveModal({ ids, opened, onClose, onDone }: ModalProps) {
  const { t } = useTranslation("library");
  const { t: common } = useTranslation();
  const remove = useSend("POST /api/articles/remove", [
    "/api/articles",
    "/api/publishers",
    "/api/about",
    "/api/cases",
  ]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("remove.title", { count: ids.size })}
      closeButtonProps={{ "aria-label": common("close") }}
    >
      <Stack>
        <Text>{t("remove.goes")}</Text>
        <Text c="dimmed">{t("remove.stays")}</Text>
        {remove.error && <Trouble error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("remove.keep")}
          </Button>
          <Button
            color="red.9"
            loading={remove.isPending}
            onClick={() =>
              remove.mutate(
                { body: { articles: [...ids] } },
                { onSuccess: () => onDone({ kind: "remove", count: ids.size }) },
              )
            }
          >
            {t("remove.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
