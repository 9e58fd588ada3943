/**
 * What all flows through, and who quotes whom in a circle, in words.
 * @module
 */
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Told } from "./told.ts";

/** Bottlenecks and circles; nothing where there are none. */
export function Flow({ told }: { readonly told: Told }) {
  const { t } = useTranslation("claims");
  const { bottlenecks, loops } = told.claim;
  return (
    <>
      {bottlenecks.length > 0 && (
        <Text>
          {t("bottlenecks")}{" "}
          {bottlenecks.map((name, at) => (
            <span key={name}>
              {at > 0 && t("listComma")}
              <bdi dir="auto">{told.article(name) ? t("noPublisher") : name}</bdi>
            </span>
          ))}
        </Text>
      )}
      {loops.map((loop) => (
        <Text key={loop.join(" ")}>
          {t("loop")}{" "}
          {[...loop, loop[0] ?? ""].map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the first name stands at the end, too
            <span key={`${at} ${name}`}>
              {at > 0 && ` ${t("quotes")} `}
              <bdi dir="auto">{name}</bdi>
            </span>
          ))}
        </Text>
      ))}
    </>
  );
}
