/**
 * The whole page takes files, and shows it while some are over it.
 * @module
 */
import { Portal, Text } from "@mantine/core";
import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./adding.module.css";
import { filesOf } from "./dropped.ts";

/** Listens for files everywhere in the window. */
export function DropArea({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation("library");
  const isOver = useDrop(onFiles);
  if (!isOver) return null;
  return (
    <Portal>
      <div className={styles.drop}>
        <FileDown size={48} aria-hidden />
        <Text size="xl" fw={650}>
          {t("add.dropHere")}
        </Text>
        <Text>{t("add.kinds")}</Text>
      </div>
    </Portal>
  );
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

function useDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    let depth = 0; // each element that is entered and left says so
    const enter = (event: DragEvent): void => {
      if (hasFiles(event)) setIsOver(++depth > 0);
    };
    const leave = (event: DragEvent): void => {
      if (hasFiles(event)) setIsOver(--depth > 0);
    };
    const over = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer || !hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      void filesOf(event.dataTransfer).then(onFiles);
    };
    const pairs = [
      ["dragenter", enter],
      ["dragleave", leave],
      ["dragover", over],
      ["drop", drop],
    ] as const;
    for (const [name, listener] of pairs) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of pairs) document.removeEventListener(name, listener);
    };
  }, [onFiles]);
  return isOver;
}
