/**
 * Storylines above the list of claims, folded in until somebody wants them.
 * @module
 */
import { Button, Collapse, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { usePages } from "../../../services/queries.ts";
import styles from "./storylines.module.css";

const SHOWN = 12;

/** The storylines that most articles tell. */
export function Storylines() {
  const { t } = useTranslation("claims");
  const [isOpen, { toggle }] = useDisclosure(false);
  const { items, hasMore, more } = usePages("GET /api/storylines", { query: { limit: SHOWN } });
  const told = items.filter(({ claims }) => claims > 1);
  if (told.length === 0) return null;
  return (
    <section>
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={toggle}
        aria-expanded={isOpen}
        leftSection={<ChevronDown size={16} aria-hidden className={isOpen ? styles.open : undefined} />}
      >
        {t("storylines")}
      </Button>
      <Collapse expanded={isOpen}>
        <ul className={styles.grid}>
          {told.map(({ id, gist, claims, articles }) => (
            <li key={id}>
              <Link href={`/storylines/${encodeURIComponent(id)}`} className={styles.story ?? ""}>
                <bdi dir="auto">{gist}</bdi>
                <Text component="span" size="sm" c="dimmed">
                  {t("claims", { count: claims })} · {t("articles", { count: articles })}
                </Text>
              </Link>
            </li>
          ))}
        </ul>
        {hasMore && (
          <Button variant="default" size="compact-sm" onClick={more}>
            {t("more")}
          </Button>
        )}
      </Collapse>
    </section>
  );
}
