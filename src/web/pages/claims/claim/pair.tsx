/**
 * A telling beside the one that it most likely retells: what changed, in both texts and in words, and why this one.
 * @module
 */
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { NameField } from "../../../components/name-field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useSend } from "../../../services/queries.ts";
import { useSettings } from "../../../state/use-settings.ts";
import styles from "./claim.module.css";
import { Marked } from "./marked.tsx";
import type { Mark } from "./marks.ts";
import { ArticleName } from "./quoted.tsx";
import { type Appearance, type Quote, readerAddress, type Told } from "./told.ts";

type Side = Pick<Appearance, "quote" | "excerpt">;
type Ref = NonNullable<Appearance["parent"]>;

/** Both sides of a retelling. */
export function Pair({ appearance, told }: { readonly appearance: Appearance; readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { parent, changes, runnersUp } = appearance;
  const earlier = parent && sideOf(told, parent);
  const marks = (side: "from" | "to"): Mark[] =>
    changes.flatMap((change, at) => {
      const place = change[side];
      return place ? [{ number: at + 1, start: place.start, end: place.end }] : [];
    });
  return (
    <div>
      <div className={styles.pair}>
        {earlier && <SideView side={earlier} marks={marks("from")} told={told} label={t("earlier")} />}
        <SideView
          side={appearance}
          marks={marks("to")}
          told={told}
          label={t("later")}
          report={appearance.report}
        />
      </div>
      {parent !== null && parent.claim !== told.claim.id && (
        <Text size="sm" mt="xs">
          {t("ofOtherClaim")}{" "}
          <Link href={`/claims/${encodeURIComponent(parent.claim)}`}>{t("openOther")}</Link>
        </Text>
      )}
      <Changes changes={changes} isRetelling={parent !== null} />
      <Why why={appearance.why} />
      {runnersUp.length > 0 && <RunnersUp refs={runnersUp} told={told} />}
      {earlier && parent && (
        <Decide a={earlier.quote} b={appearance.quote} isOne={parent.claim === told.claim.id} />
      )}
    </div>
  );
}

function sideOf({ claim, appearance }: Told, ref: Ref): Side | null {
  if (ref.claim === claim.id) return appearance(ref.position) ?? null;
  return claim.others.find((other) => other.claim === ref.claim && other.position === ref.position) ?? null;
}

function SideView({
  side,
  marks,
  told,
  label,
  report = null,
}: {
  readonly side: Side;
  readonly marks: readonly Mark[];
  readonly told: Told;
  readonly label: string;
  readonly report?: string | null;
}) {
  return (
    <div className={styles.side}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Marked quote={side.quote} excerpt={side.excerpt} marks={marks} />
      <Link href={readerAddress(side.quote.article, report)} className={styles.place ?? ""}>
        <ArticleName article={told.article(side.quote.article)} />
      </Link>
    </div>
  );
}

function Changes({
  changes,
  isRetelling,
}: {
  readonly changes: Appearance["changes"];
  readonly isRetelling: boolean;
}) {
  const { t } = useTranslation("claims");
  if (!isRetelling) return null;
  if (changes.length === 0) return <Text size="sm">{t("unchanged")}</Text>;
  return (
    <ol>
      {changes.map(({ type, from, to, note }, at) => (
        <li key={`${type} ${from?.start} ${to?.start} ${note}`} value={at + 1}>
          <strong>{t(`change.${type}`)}</strong>
          {from && to ? (
            <>
              {" "}
              {t("from")} <bdi dir="auto">«{from.text}»</bdi> {t("to")} <bdi dir="auto">«{to.text}»</bdi>
            </>
          ) : (
            (from ?? to) && (
              <>
                : <bdi dir="auto">«{(from ?? to)?.text}»</bdi>
              </>
            )
          )}
          {!from && !to && note !== "" && <bdi dir="auto">: {note}</bdi>}
        </li>
      ))}
    </ol>
  );
}

/** Evidence that reaches this share of what it could is named. */
const TELLING_SHARE = 0.6;

function Why({ why }: { readonly why: Appearance["why"] }) {
  const { t, i18n } = useTranslation("claims");
  const named = why.filter(
    ({ evidence, value, of }) => value >= TELLING_SHARE * of && i18n.exists(`claims:because.${evidence}`),
  );
  if (named.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t("whyParent")} {named.map(({ evidence }) => t(`because.${evidence}`)).join(t("listComma"))}
    </Text>
  );
}

function RunnersUp({ refs, told }: { readonly refs: readonly Ref[]; readonly told: Told }) {
  const { t } = useTranslation("claims");
  return (
    <details>
      <summary>{t("runnersUp", { count: refs.length })}</summary>
      <ul>
        {refs.map((ref) => {
          const side = sideOf(told, ref);
          return side ? (
            <li key={`${ref.claim} ${ref.position}`}>
              <bdi dir="auto">«{side.quote.text}»</bdi>{" "}
              <Link href={readerAddress(side.quote.article, null)} className={styles.place ?? ""}>
                <ArticleName article={told.article(side.quote.article)} />
              </Link>
            </li>
          ) : null;
        })}
      </ul>
    </details>
  );
}

const stretch = ({ article, start, end }: Quote) => ({ article, start, end });

/** A person's word on whether both say the same thing; the next trace follows it. */
function Decide({ a, b, isOne }: { readonly a: Quote; readonly b: Quote; readonly isOne: boolean }) {
  const { t } = useTranslation("claims");
  const [{ name }] = useSettings();
  const [isAsking, setAsking] = useState(false);
  const send = useSend("POST /api/claims/decisions", ["/api/trace"]);
  const decide = (): void => {
    if (name.trim() === "") setAsking(true);
    else
      send.mutate({
        body: { kind: isOne ? "apart" : "together", statements: [stretch(a), stretch(b)], by: name.trim() },
      });
  };
  if (send.isSuccess)
    return (
      <Text size="sm" role="status">
        {t("decided")}
      </Text>
    );
  return (
    <Group gap="sm" mt="xs" align="flex-end">
      {isAsking && <NameField />}
      <Button variant="default" size="compact-sm" loading={send.isPending} onClick={decide}>
        {t(isOne ? "notOne" : "areOne")}
      </Button>
      {send.error && <Trouble error={send.error} />}
    </Group>
  );
}
