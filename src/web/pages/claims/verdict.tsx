/**
 * What this desk decided, in a word.
 * @module
 */
import { Badge } from "@mantine/core";
import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Contrast,
  Eye,
  Laugh,
  MapPinOff,
  Shuffle,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ApiReply } from "../../services/api.ts";

/** A verdict. */
export type Verdict = ApiReply<"GET /api/claims/:claim/verdicts">[number]["verdict"];

/** Each with a sign of its own, so that no colour has to tell them apart; no verdict looks like praise or alarm. */
const ICONS: Readonly<Record<Verdict, typeof Eye>> = {
  supported: CircleCheck,
  mixed: Contrast,
  refuted: CircleX,
  satire: Laugh,
  unproven: CircleHelp,
  misleading: Shuffle,
  "out-of-context": MapPinOff,
  "not-checkable": CircleDashed,
  open: Eye,
};

/** Every verdict, in the order in which they are offered. */
export const VERDICTS = Object.keys(ICONS) as readonly Verdict[];

/** A badge with the verdict's word; `verdict` null: nobody has checked it. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation("claims");
  if (verdict === null)
    return (
      <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
        {t("unreviewed")}
      </Badge>
    );
  const Icon = ICONS[verdict];
  return (
    <Badge variant="light" tt="none" leftSection={<Icon size={13} aria-hidden />}>
      {t("deskSays", { verdict: t(`verdict.${verdict}`) })}
    </Badge>
  );
}

/** What a publisher's words of a verdict are taken for, with its sign; null: nobody can tell. */
export function VerdictWord({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation("claims");
  if (verdict === null)
    return (
      <Badge variant="outline" color="gray" tt="none" fw={500} c="dimmed">
        {t("unknownVerdict")}
      </Badge>
    );
  const Icon = ICONS[verdict];
  return (
    <Badge variant="light" tt="none" leftSection={<Icon size={13} aria-hidden />}>
      {t(`verdict.${verdict}`)}
    </Badge>
  );
}
