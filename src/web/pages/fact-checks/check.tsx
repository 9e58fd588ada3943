/**
 * A message that somebody asks about: what it was, who said it first, who checked it.
 * @module
 */

import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { ArticleLine } from "../../components/article-line.tsx";
import entries from "../../components/entries.module.css";
import { LinesField } from "../../components/field.tsx";
import { Page } from "../../components/page.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { claimOf, readerOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { useSend } from "../../services/queries.ts";
import { originsText } from "../claims/list/counts.ts";
import { FactCheckBody, Said, Why } from "./card.tsx";
import styles from "./fact-checks.module.css";

type Checked = ApiReply<"POST /api/check">;
type Retold = Checked["claims"][number];

/** The page. */
export default function CheckPage() {
  const { t } = useTranslation("fact-checks");
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const send = useSend("POST /api/check", []);
  const check = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return;
    setAsked(text);
    send.mutate({ body: { text } });
  };
  return (
    <Page title={t("check.title")} about={t("check.about")}>
      <form onSubmit={check}>
        <Stack gap="sm" maw={720}>
          <LinesField
            label={t("check.label")}
            value={text}
            minRows={4}
            maxRows={16}
            maxLength={100_000}
            onChange={setText}
          />
          <Group>
            <Button type="submit" loading={send.isPending} disabled={text.trim() === ""}>
              {t("check.ask")}
            </Button>
          </Group>
        </Stack>
      </form>
      <div aria-live="polite">
        {send.error && <Trouble error={send.error} />}
        {send.data && !send.isPending && <Answer checked={send.data} text={asked} />}
      </div>
    </Page>
  );
}

function Answer({ checked, text }: { readonly checked: Checked; readonly text: string }) {
  const { t } = useTranslation("fact-checks");
  const points = [...text];
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    points.slice(start, end).join("");
  return (
    <Stack gap="lg">
      <section aria-labelledby="retold">
        <Title order={2} size="h4" id="retold">
          {t("check.claims", { count: checked.claims.length })}
        </Title>
        <ul className={entries.list}>
          {checked.claims.map((one) => (
            <RetoldRow key={one.claim} retold={one} words={words(one.at)} />
          ))}
        </ul>
      </section>
      {checked.denials.map((span) => (
        <Text key={span.start}>
          {t("check.denied")} <Said words={words(span)} />
        </Text>
      ))}
      <section aria-labelledby="checks">
        <Title order={2} size="h4" id="checks">
          {t("check.checks", { count: checked.factChecks.length })}
        </Title>
        <ul className={entries.list}>
          {checked.factChecks.map(({ factCheck, score, reasons }) => (
            <li key={factCheck.id} className={entries.row}>
              <FactCheckBody factCheck={factCheck} />
              <Why score={score} reasons={reasons} />
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

function RetoldRow({ retold, words }: { readonly retold: Retold; readonly words: string }) {
  const { t } = useTranslation("fact-checks");
  const { t: ofClaims } = useTranslation("claims");
  const { claim, gist, articles, outlets, independent, factChecks } = retold;
  return (
    <li className={entries.row} data-claim={claim}>
      <Stack gap={6}>
        <Title order={3} size="h4" dir="auto">
          <Link href={claimOf(claim)} className={styles.link}>
            {gist}
          </Link>
        </Title>
        <Text size="sm">
          {ofClaims("articles", { count: articles })}
          {outlets > 0 && ` · ${ofClaims("outlets", { count: outlets })}`}
          {` · ${originsText(ofClaims, independent)}`}
        </Text>
        <Text size="sm">
          {t("check.inMessage")} <Said words={words} />
        </Text>
        <Why score={retold.score} reasons={retold.reasons} />
        <First first={retold.first} />
        {factChecks.length === 0 && <Text c="dimmed">{t("check.unchecked")}</Text>}
        {factChecks.map(({ factCheck, decided }) => (
          <div key={factCheck.id} className={styles.card}>
            <Text size="sm" c="dimmed">
              {decided === null ? t("state.open") : t("state.confirmed")}
            </Text>
            <FactCheckBody factCheck={factCheck} />
          </div>
        ))}
      </Stack>
    </li>
  );
}

function First({ first }: { readonly first: Retold["first"] }) {
  const { t } = useTranslation("fact-checks");
  return (
    <div>
      <Text size="sm" fw={600}>
        {t("check.first")}{" "}
        <Link href={readerOf(first.article)} className={styles.link}>
          <bdi dir="auto">{first.title ?? t("check.untitled")}</bdi>
        </Link>
      </Text>
      <ArticleLine article={first} />
      <Text size="sm">
        {first.chain.length === 0 ? t("check.ownVoice") : t("check.saidBy")}{" "}
        {first.chain.map(({ name }, at) => (
          <span key={name}>
            {at > 0 && ` ${t("check.through")} `}
            <bdi dir="auto">{name}</bdi>
          </span>
        ))}{" "}
        <Said words={first.text} />
      </Text>
    </div>
  );
}
