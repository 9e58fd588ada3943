/**
 * The keys that work everywhere: `g` and a letter open a page, `/` the search, `?` lists them.
 * @module
 */
import { ActionIcon, Kbd, Modal, Table, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Keyboard } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { pages } from "../pages/index.ts";
import { isTyping } from "../services/keys.ts";

/** So long after `g` a letter still belongs to it. */
const SEQUENCE_MS = 1_200;

/** The button that lists the keys, and the keys themselves. */
export function Keys() {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  useGlobalKeys(open);
  return (
    <>
      <Tooltip label={t("keys.title")}>
        <ActionIcon variant="subtle" onClick={open} aria-label={t("keys.title")} visibleFrom="sm">
          <Keyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t("keys.title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Table>
          <Table.Tbody>
            <KeyRow keys={["?"]} says={t("keys.help")} />
            <KeyRow keys={["/"]} says={t("keys.search")} />
            <KeyRow keys={["j"]} says={t("keys.next")} />
            <KeyRow keys={["k"]} says={t("keys.previous")} />
            {pages.map(({ nav }) => nav && <KeyRow key={nav.key} keys={["g", nav.key]} says={t(nav.word)} />)}
          </Table.Tbody>
        </Table>
      </Modal>
    </>
  );
}

function KeyRow({ keys, says }: { readonly keys: readonly string[]; readonly says: string }) {
  return (
    <Table.Tr>
      <Table.Td dir="ltr">
        {keys.map((key) => (
          <Kbd key={key} me={4}>
            {key}
          </Kbd>
        ))}
      </Table.Td>
      <Table.Td>{says}</Table.Td>
    </Table.Tr>
  );
}

function useGlobalKeys(openHelp: () => void): void {
  const [, go] = useLocation();
  const lastG = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event)) return;
      const isSecond = event.timeStamp - lastG.current < SEQUENCE_MS;
      lastG.current = event.key === "g" && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const page = isSecond ? pages.find(({ nav }) => nav?.key === event.key) : undefined;
      if (page) go(page.path);
      else if (event.key === "?") openHelp();
      else if (event.key === "/") go("/search");
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go, openHelp]);
}
