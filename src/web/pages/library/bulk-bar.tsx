/**
 * What can be done with the articles that are chosen.
 * @module
 */

import { Button, CloseButton, Group, Modal, Paper, Stack, Text } from "@mantine/core";
import { FolderPlus, RefreshCw, Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useApi, useSend } from "../../services/queries.ts";
import styles from "./bulk-bar.module.css";

interface BulkProps {
  readonly ids: ReadonlySet<string>;
  /** Lets the selection go. */
  readonly onDone: () => void;
}

type Question = "case" | "remove";

/** A bar at the foot of the window while something is chosen. */
export function BulkBar({ ids, onDone }: BulkProps) {
  const { t } = useTranslation("library");
  const [question, setQuestion] = useState<Question | null>(null);
  const analyse = useSend("POST /api/articles/analyse", ["/api/articles", "/api/about"]);
  if (ids.size === 0) return null;
  const close = (): void => setQuestion(null);
  const done = (): void => {
    close();
    onDone();
  };
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
          <Button
            variant="default"
            leftSection={<RefreshCw size={16} aria-hidden />}
            loading={analyse.isPending}
            onClick={() => analyse.mutate({ body: { articles: [...ids] } }, { onSuccess: onDone })}
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
          <CloseButton aria-label={t("bulk.letGo")} onClick={onDone} />
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
  const putInto = (id: string): void =>
    put.mutate({ params: { case: id }, body: { kind: "article", items: [...ids] } }, { onSuccess: onDone });
  const open = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ body: { name: name.trim() } }, { onSuccess: ({ id }) => putInto(id) });
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
              <Button key={one.id} variant="default" justify="flex-start" onClick={() => putInto(one.id)}>
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
            onClick={() => remove.mutate({ body: { articles: [...ids] } }, { onSuccess: onDone })}
          >
            {t("remove.confirm")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
