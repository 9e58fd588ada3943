/**
 * A dialog under its heading. The one of the package is headed by a banner, of which a page has but one.
 * @module
 */
import { CloseButton, Group, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a dialog is headed by, and how it is closed. */
interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog. Escape closes it. */
export function Dialog({ title, isOpen, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={onClose} withCloseButton={false} size="lg">
      <Group justify="space-between" wrap="nowrap" mb="md">
        <Modal.Title fw={650} fz="lg" dir="auto">
          {title}
        </Modal.Title>
        <CloseButton onClick={onClose} aria-label={t("close")} />
      </Group>
      {children}
    </Modal>
  );
}
