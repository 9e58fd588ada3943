/**
 * What a page shows as a file, in any form that the server knows.
 * @module
 */
import { Button, Menu, Text } from "@mantine/core";
import { Download } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type ApiArgs, type ApiReply, addressOf } from "../services/api.ts";
import { useApi } from "../services/queries.ts";

type Chosen = Omit<NonNullable<ApiArgs<"GET /api/export">["query"]>, "format">;
type Format = ApiReply<"GET /api/export/formats">[number];

/** A button that opens the list of forms; each is a download. */
export function ExportMenu({ chosen }: { readonly chosen: Chosen }) {
  const { t } = useTranslation();
  const { data = [] } = useApi("GET /api/export/formats", {});
  const isOneClaim = chosen.claim?.length === 1;
  const formats = data.filter(({ oneClaim }) => isOneClaim || !oneClaim);
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
          disabled={formats.length === 0}
        >
          {t("export.button")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Item key={format.name} format={format} chosen={chosen} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({
  format: { name, summary, extension },
  chosen,
}: {
  readonly format: Format;
  readonly chosen: Chosen;
}) {
  const { t } = useTranslation();
  return (
    <Menu.Item
      component="a"
      href={addressOf("GET /api/export", { query: { ...chosen, format: name } })}
      download
      data-format={name}
      rightSection={
        <Text span size="xs">
          <bdi dir="ltr">.{extension}</bdi>
        </Text>
      }
    >
      <bdi dir="auto">{t(`export.format.${name}`, { defaultValue: summary })}</bdi>
    </Menu.Item>
  );
}
