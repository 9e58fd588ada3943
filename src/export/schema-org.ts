/**
 * Claims in the words of schema.org: Claim, the articles that it appears in, and ClaimReview for what a person decided.
 * @module
 */
import { Articles } from "./articles.ts";
import type { ExportedArticle, ExportedClaim, Exporter, ExportSource } from "./exporter.ts";
import { firstArticle } from "./linked/first.ts";
import { graphDocument, plainDate, present, urn } from "./linked/names.ts";

type Verdict = ExportedClaim["verdicts"][number];

/** Claims as JSON-LD. */
export const schemaOrg: Exporter = {
  name: "schema-org",
  summary:
    "claims as schema.org Claim, a person's verdicts as ClaimReview (JSON-LD); for the web and for search engines",
  mediaType: "application/ld+json",
  extension: "jsonld",
  write: (source) => graphDocument("https://schema.org", nodesOf(source)),
};

async function* nodesOf(source: ExportSource): AsyncGenerator<object> {
  const articles = new Articles(source);
  const written = new Set<string>();
  for await (const claim of source.claims()) {
    yield claimNode(claim);
    for (const verdict of claim.verdicts) if (isReview(verdict)) yield reviewNode(claim, verdict);
    for (const told of claim.articles) {
      if (written.has(told.id)) continue;
      written.add(told.id);
      yield articleNode(told, await articles.get(told.id));
    }
  }
}

const ref = (kind: string, id: string): object => ({ "@id": urn(kind, id) });

function claimNode(claim: ExportedClaim): object {
  const first = firstArticle(claim);
  const told = claim.articles.filter(({ tells }) => tells);
  return present({
    "@type": "Claim",
    "@id": urn("claim", claim.id),
    identifier: claim.id,
    text: claim.gist,
    author: authorOf(claim),
    appearance: told.map(({ id }) => ref("article", id)),
    firstAppearance: first && ref("article", first),
  });
}

/** Whoever made the claim, only where all of it surely comes from one person or body by name. */
function authorOf({ independent, origins }: ExportedClaim): object | null {
  const [only, other] = origins;
  if (!only || other || independent.min !== 1 || independent.max !== 1) return null;
  if (only.kind === "person") return { "@type": "Person", name: only.voice };
  return only.kind === "organisation" ? { "@type": "Organization", name: only.voice } : null;
}

type Told = ExportedClaim["articles"][number];

function articleNode(told: Told, { author, sha256 }: ExportedArticle): object {
  return present({
    "@type": told.publisher === null ? "CreativeWork" : "NewsArticle",
    "@id": urn("article", told.id),
    headline: told.title,
    url: told.url,
    datePublished: plainDate(told.published),
    publisher: told.publisher && { "@type": "Organization", name: told.publisher },
    creditText: author,
    isBasedOn: told.of && ref("article", told.of),
    identifier: { "@type": "PropertyValue", propertyID: "sha-256 of the text", value: sha256 },
  });
}

/** What is still being checked is no review, and neither is what was taken back. */
const isReview = ({ verdict, withdrawn }: Verdict): boolean => withdrawn === null && verdict !== "open";

/** The words of a verdict; the scale runs from 1, refuted, to 5, supported, and not every verdict has a place on it. */
const RATINGS: Readonly<
  Record<Verdict["verdict"], { readonly words: string; readonly value: number | null }>
> = {
  supported: { words: "تؤيّده الأدلّة", value: 5 },
  mixed: { words: "بعضه كذلك", value: 3 },
  misleading: { words: "مضلّل", value: 2 },
  refuted: { words: "تنفيه الأدلّة", value: 1 },
  satire: { words: "سخرية", value: null },
  unproven: { words: "لا دليل يحسم", value: null },
  "out-of-context": { words: "في غير سياقه", value: null },
  "not-checkable": { words: "لا يمكن التحقّق منه", value: null },
  open: { words: "قيد المراجعة", value: null },
};

function reviewNode(claim: ExportedClaim, { id, verdict, by, at, note }: Verdict): object {
  const { words, value } = RATINGS[verdict];
  return present({
    "@type": "ClaimReview",
    "@id": urn("verdict", id),
    claimReviewed: claim.gist,
    itemReviewed: ref("claim", claim.id),
    author: { "@type": "Person", name: by },
    datePublished: at,
    reviewBody: note,
    reviewRating: present({
      "@type": "Rating",
      alternateName: words,
      ratingValue: value,
      bestRating: value === null ? null : 5,
      worstRating: value === null ? null : 1,
    }),
  });
}
