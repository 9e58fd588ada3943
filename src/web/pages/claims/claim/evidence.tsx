/**
 * What a number or a name of the sentence rests on.
 * @module
 */
import { Button, CloseButton, Group, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./claim.module.css";
import { ArticleItem, Quoted, StandingText } from "./quoted.tsx";
import type { Article, Told, Voice } from "./told.ts";

/** Whose evidence; a voice by its place in the claim's list. */
export type EvidenceOf =
  | { readonly kind: "articles" | "outlets" | "origins" }
  | { readonly kind: "voice"; readonly voice: number };

/** The evidence. */
export function Evidence({
  id,
  of,
  told,
  onClose,
}: {
  readonly id: string;
  readonly of: EvidenceOf;
  readonly told: Told;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation("claims");
  return (
    <section
      id={id}
      className={styles.evidence}
      aria-label={t(`evidence.${of.kind}`)}
      data-evidence={of.kind}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h4">
          {t(`evidence.${of.kind}`)}
        </Title>
        <CloseButton onClick={onClose} aria-label={t("close")} />
      </Group>
      {of.kind === "articles" && <Articles articles={told.articles} told={told} />}
      {of.kind === "outlets" && <Outlets told={told} />}
      {of.kind === "origins" && <Origins told={told} />}
      {of.kind === "voice" && <VoiceEvidence told={told} at={of.voice} />}
    </section>
  );
}

/** So many are shown at once. */
const STEP = 20;

/** The beginning of a long list, and more of it when asked for. */
export function Stepped<T>({
  items,
  show,
}: {
  readonly items: readonly T[];
  readonly show: (item: T, at: number) => ReactNode;
}) {
  const { t } = useTranslation("claims");
  const [count, setCount] = useState(STEP);
  return (
    <>
      <ul className={styles.plain}>{items.slice(0, count).map(show)}</ul>
      {items.length > count && (
        <Button variant="default" size="compact-sm" onClick={() => setCount(count + STEP)}>
          {t("moreOf", { count: items.length - count })}
        </Button>
      )}
    </>
  );
}

function Articles({ articles, told }: { readonly articles: readonly Article[]; readonly told: Told }) {
  return (
    <Stepped
      items={articles}
      show={(article) => {
        const first = told.firstIn(article.id);
        return (
          <li key={article.id}>
            {first && (
              <Quoted
                quote={first.quote}
                report={first.report}
                told={told}
                note={<StandingText article={article} told={told} />}
              />
            )}
          </li>
        );
      }}
    />
  );
}

function Outlets({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const unknown = told.articles.filter(({ publisher }) => publisher === null);
  return (
    <>
      <Stepped
        items={told.outlets}
        show={({ name, articles }) => (
          <li key={name} className={styles.row}>
            <strong>
              <bdi dir="auto">{name}</bdi>
            </strong>{" "}
            {t("articles", { count: articles.length })}
            <ul className={styles.plain}>
              {articles.slice(0, STEP).map((article) => (
                <ArticleItem key={article.id} article={article} told={told} />
              ))}
            </ul>
          </li>
        )}
      />
      {unknown.length > 0 && <p>{t("withoutPublisher", { count: unknown.length })}</p>}
    </>
  );
}

function Origins({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { voices, independent, mayBeFirst } = told.claim;
  const first = mayBeFirst === null ? undefined : told.appearance(mayBeFirst);
  return (
    <>
      <p>{independent.min === independent.max ? t("why.exact") : t("why.range", independent)}</p>
      <Stepped
        items={voices}
        show={(_, at) => (
          <li key={at}>
            <VoiceEvidence told={told} at={at} />
          </li>
        )}
      />
      {first && <Quoted quote={first.quote} report={first.report} told={told} note={t("why.undated")} />}
    </>
  );
}

/** One voice: how it counts, where it speaks, and why these places have one voice. */
export function VoiceEvidence({ told, at }: { readonly told: Told; readonly at: number }) {
  const { t } = useTranslation("claims");
  const voice = told.claim.voices[at];
  if (!voice) return null;
  return (
    <section className={styles.row}>
      <p>
        <strong>
          <bdi dir="auto">{voice.voice}</bdi>
        </strong>{" "}
        ({t(`kind.${voice.kind}`)}): {t(`counts.${voice.counts}`)}
      </p>
      <Stepped
        items={voice.appearances}
        show={(position) => <Spoken key={position} position={position} voice={voice} told={told} />}
      />
    </section>
  );
}

/** An appearance of a voice, and what shows that it is the voice of another. */
function Spoken({
  position,
  voice,
  told,
}: {
  readonly position: number;
  readonly voice: Voice;
  readonly told: Told;
}) {
  const { t } = useTranslation("claims");
  const appearance = told.appearance(position);
  if (!appearance) return null;
  const join = voice.joined.find(({ b }) => b === position);
  const other = join && told.article(told.appearance(join.a)?.quote.article ?? "");
  const source = appearance.chain.at(-1)?.source;
  const name = source ? `«${source.text}»` : (appearance.chain.at(-1)?.name ?? t("ownVoice"));
  return (
    <li>
      <Quoted
        quote={appearance.quote}
        report={appearance.report}
        told={told}
        note={
          <>
            <bdi dir="auto">{name}</bdi>
            {join && (
              <>
                {" · "}
                {t(`joined.${join.by}`)}
                {other && (
                  <>
                    {" "}
                    (<bdi dir="auto">{other.publisher ?? other.title ?? t("noPublisher")}</bdi>)
                  </>
                )}
              </>
            )}
          </>
        }
      />
    </li>
  );
}
