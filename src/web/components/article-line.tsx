/**
 * Who published an article, and when, in one quiet line.
 * @module
 */
import { Text } from "@mantine/core";
import { formatDate } from "../i18n/numbers.ts";

interface Head {
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** Publisher and day; nothing where neither is known. */
export function ArticleLine({ article: { publisher, published } }: { readonly article: Head }) {
  if (publisher === null && published === null) return null;
  return (
    <Text size="sm" c="dimmed" component="div">
      {publisher !== null && <bdi>{publisher}</bdi>}
      {publisher !== null && published !== null && " · "}
      {published !== null && <time dateTime={published}>{formatDate(published)}</time>}
    </Text>
  );
}
