/**
 * Notes of a case, kept as they are typed.
 * @module
 */

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { LinesField } from "../../components/field.tsx";
import { useSend } from "../../services/queries.ts";
import { type Saved, Saving } from "./saving.tsx";

const PAUSE_MS = 700;

/** The field. Leaving the page saves what is typed; closing the window warns where something is not kept. */
export function Notes({ id, notes }: { readonly id: string; readonly notes: string }) {
  const { t } = useTranslation("case");
  const [typed, setTyped] = useState(notes);
  const [saved, setSaved] = useState<Saved>("kept");
  const { mutate } = useSend("PATCH /api/cases/:case", ["/api/cases"]);
  const save = (text: string): void => {
    setSaved("saving");
    mutate(
      { params: { case: id }, body: { notes: text } },
      {
        onSuccess: () => setSaved((now) => (now === "saving" ? "kept" : now)),
        onError: () => setSaved("failed"),
      },
    );
  };
  const saveSoon = useDebouncedCallback(save, { delay: PAUSE_MS, flushOnUnmount: true });
  useWarning(saved !== "kept");
  return (
    <div>
      <LinesField
        label={t("notes")}
        value={typed}
        minRows={3}
        maxLength={100_000}
        onChange={(notes) => {
          setTyped(notes);
          setSaved("waiting");
          saveSoon(notes);
        }}
      />
      <Saving saved={saved} retry={() => save(typed)} />
    </div>
  );
}

function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
