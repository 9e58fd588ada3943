/**
 * Decisions carry a name: where the reader has given none yet, it is asked for first.
 * @module
 */

import { Button, Group, Modal, Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { changeSettings, readSettings } from "../state/settings.ts";
import { NameInput } from "./name-field.tsx";

/** Gives the reader's name to whoever needs it, and the dialog that asks for it, to be put on the page. */
export function useName(): {
  readonly withName: (use: (name: string) => void) => void;
  readonly dialog: ReactNode;
} {
  const [waiting, setWaiting] = useState<((name: string) => void) | null>(null);
  const withName = useCallback((use: (name: string) => void) => {
    const name = readSettings().name.trim();
    if (name === "") setWaiting(() => use);
    else use(name);
  }, []);
  const answer = (name: string): void => {
    changeSettings({ name });
    setWaiting(null);
    waiting?.(name);
  };
  return {
    withName,
    dialog: <AskName isOpen={waiting !== null} onAnswer={answer} onClose={() => setWaiting(null)} />,
  };
}

interface AskNameProps {
  readonly isOpen: boolean;
  readonly onAnswer: (name: string) => void;
  readonly onClose: () => void;
}

function AskName({ isOpen, onAnswer, onClose }: AskNameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const isEmpty = name.trim() === "";
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmpty) onAnswer(name.trim());
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t("askName.title")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form onSubmit={submit}>
        <Stack>
          <NameInput
            label={t("name.label")}
            description={t("askName.why")}
            value={name}
            data-autofocus
            onChange={setName}
          />
          <Group justify="flex-end">
            <Button
              type="submit"
              {...(!isEmpty && { c: "var(--mantine-primary-color-contrast)" })}
              disabled={isEmpty}
            >
              {t("askName.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
