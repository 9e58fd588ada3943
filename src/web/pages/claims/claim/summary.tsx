/**
 * One sentence that says it all. Each number and name in it opens what it rests on: a link, because a button cannot break over lines.
 * @module
 */
import type { ReactNode } from "react";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { slots, Woven } from "../../../components/woven.tsx";
import { originsText } from "../list/counts.ts";
import styles from "./claim.module.css";
import { Evidence, type EvidenceOf } from "./evidence.tsx";
import type { Told } from "./told.ts";

const EVIDENCE = "evidence";
/** More origins than these are behind one button. */
const NAMED = 3;

/** The sentence, and below it what was asked for. */
export function Summary({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const [open, setOpen] = useState<EvidenceOf | null>(null);
  const fact = (of: EvidenceOf, text: ReactNode): ReactNode => (
    <Fact of={of} open={open} onOpen={setOpen}>
      {text}
    </Fact>
  );
  const { articles, outlets, claim } = told;
  const parts = {
    articles: fact({ kind: "articles" }, t("articles", { count: articles.length })),
    outlets: fact({ kind: "outlets" }, t("outlets", { count: outlets.length })),
    origins: fact({ kind: "origins" }, originsText(t, claim.independent)),
    names: <Names told={told} fact={fact} />,
  };
  const key = outlets.length === 0 ? "sentence.withoutOutlets" : "sentence.full";
  return (
    <section aria-label={t("summary")}>
      <p className={styles.sentence}>
        <Woven text={t(key, slots("articles", "outlets", "origins", "names"))} parts={parts} />
      </p>
      {open && <Evidence id={EVIDENCE} of={open} told={told} onClose={() => setOpen(null)} />}
    </section>
  );
}

const keyOf = (of: EvidenceOf): string => ("voice" in of ? `${of.kind} ${of.voice}` : of.kind);

function Fact({
  of,
  open,
  onOpen,
  children,
}: {
  readonly of: EvidenceOf;
  readonly open: EvidenceOf | null;
  readonly onOpen: (of: EvidenceOf | null) => void;
  readonly children: ReactNode;
}) {
  const isOpen = open !== null && keyOf(open) === keyOf(of);
  return (
    <a
      href={`#${EVIDENCE}`}
      className={styles.fact}
      aria-expanded={isOpen}
      data-fact={keyOf(of)}
      onClick={(event) => {
        event.preventDefault();
        onOpen(isOpen ? null : of);
      }}
    >
      {children}
    </a>
  );
}

type MakeFact = (of: EvidenceOf, text: ReactNode) => ReactNode;

/** Who the origins are, each with the outlet that it spoke to. */
function Names({ told, fact }: { readonly told: Told; readonly fact: MakeFact }) {
  const { t } = useTranslation("claims");
  const voices = originsOf(told);
  const named = voices.slice(0, NAMED);
  const more = voices.length - named.length;
  return (
    <>
      {named.map((voice, at) => (
        <Fragment key={voice}>
          {at > 0 && t("listComma")}
          <Name told={told} voice={voice} fact={fact} />
        </Fragment>
      ))}
      {more > 0 && (
        <>
          {t("listComma")}
          {fact({ kind: "origins" }, t("moreOrigins", { count: more }))}
        </>
      )}
    </>
  );
}

/** The voices that count as origins, as places in the claim's list. */
const originsOf = ({ claim }: Told): readonly number[] =>
  claim.voices.flatMap(({ voice, kind, counts }, at) =>
    counts === "certain" || claim.origins.some((origin) => origin.voice === voice && origin.kind === kind)
      ? [at]
      : [],
  );

function Name({
  told,
  voice,
  fact,
}: {
  readonly told: Told;
  readonly voice: number;
  readonly fact: MakeFact;
}) {
  const { t } = useTranslation("claims");
  const {
    voice: name,
    kind,
    appearances,
  } = told.claim.voices[voice] ?? { voice: "", kind: "person", appearances: [] };
  const first = told.appearance(appearances[0] ?? 0);
  const heard = first?.chain.length && first.chain.length > 1 ? (first.chain.at(-2)?.name ?? null) : null;
  const outlet = heard ?? told.article(first?.quote.article ?? "")?.publisher ?? null;
  const isOutlet = kind === "outlet";
  const key = kind === "anonymous" ? "unnamed" : isOutlet ? "outlet" : "named";
  const nameless = isOutlet && name === first?.quote.article;
  const said = (
    <bdi dir="auto">
      {nameless ? t("noPublisher") : kind === "anonymous" ? t("unnamedVoice", { voice: name }) : name}
    </bdi>
  );
  const parts = { voice: fact({ kind: "voice", voice }, said), outlet: <bdi dir="auto">{outlet}</bdi> };
  return (
    <Woven
      text={t(
        outlet === null || outlet === name ? "origin.outlet" : `origin.${key}`,
        slots("voice", "outlet"),
      )}
      parts={parts}
    />
  );
}
