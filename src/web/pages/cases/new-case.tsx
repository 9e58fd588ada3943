/**
 * Opens a case by its name.
 * @module
 */

import { Button, Group, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Trouble } from "../../components/trouble.tsx";
import { useSend } from "../../services/queries.ts";
import { CaseName } from "./case-name.tsx";

interface NewCaseProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A dialog with one field. */
export function NewCase({ isOpen, onClose, onMade }: NewCaseProps) {
  const { t } = useTranslation("cases");
  const [name, setName] = useState("");
  const make = useSend("POST /api/cases", ["/api/cases"]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ body: { name: name.trim() } }, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={t("new")} closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={submit}>
        <CaseName label={t("name")} value={name} onChange={setName} />
        {make.error && <Trouble error={make.error} />}
        <Group mt="md">
          <Button type="submit" variant="light" loading={make.isPending} disabled={name.trim() === ""}>
            {t("make")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
