/**
 * What can be decided about a report.
 * @module
 */
import { Button, Group } from "@mantine/core";
import { CircleX, Combine, type LucideIcon, Scissors, TextSelect } from "lucide-react";
import { useReaderWords } from "../words.ts";

interface ActionsProps {
  readonly canMerge: boolean;
  readonly canSplit: boolean;
  readonly onReject: () => void;
  readonly onContent: () => void;
  readonly onSplit: () => void;
  readonly onMerge: () => void;
}

/** One button for each decision. */
export function Actions({ canMerge, canSplit, onReject, onContent, onSplit, onMerge }: ActionsProps) {
  const { t } = useReaderWords();
  return (
    <Group gap="xs" role="group" aria-label={t("decide")}>
      <Action icon={CircleX} word={t("reject")} onClick={onReject} />
      <Action icon={TextSelect} word={t("fixContent")} onClick={onContent} />
      {canSplit && <Action icon={Scissors} word={t("split")} onClick={onSplit} />}
      {canMerge && <Action icon={Combine} word={t("merge")} onClick={onMerge} />}
    </Group>
  );
}

interface ActionProps {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly onClick: () => void;
}

const Action = ({ icon: Icon, word, onClick }: ActionProps) => (
  <Button variant="default" size="compact-sm" leftSection={<Icon size={15} aria-hidden />} onClick={onClick}>
    {word}
  </Button>
);
