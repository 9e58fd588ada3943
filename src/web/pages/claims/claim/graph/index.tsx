/**
 * The ways of a claim, drawn or as a list.
 * @module
 */
import { ActionIcon, Group, SegmentedControl, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Maximize, Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Loading } from "../../../../components/loading.tsx";
import { Trouble } from "../../../../components/trouble.tsx";
import { useApi } from "../../../../services/queries.ts";
import { directionOf } from "../../../../state/settings.ts";
import { useSettings } from "../../../../state/use-settings.ts";
import { Stepped } from "../evidence.tsx";
import type { Told } from "../told.ts";
import { CanvasGraph } from "./canvas-graph.tsx";
import { EdgesOf, EdgeView } from "./edges-of.tsx";
import { layOut, mirrored } from "./layout.ts";
import { type GraphData, LAYERS, nameNodes } from "./names.ts";
import { SvgGraph } from "./svg-graph.tsx";
import type { Moves } from "./view.ts";

/** A larger graph is drawn on a canvas. */
const MOST_SVG = 300;

/** The graph of a claim. */
export default function Graph({ told }: { readonly told: Told }) {
  const { data, error } = useApi("GET /api/claims/:claim/graph", { params: { claim: told.claim.id } });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  return <GraphView data={data} told={told} />;
}

function GraphView({ data, told }: { readonly data: GraphData; readonly told: Told }) {
  const { t } = useTranslation("claims");
  const isSmall = useMediaQuery("(max-width: 40em)", window.innerWidth < 640);
  const [wish, setWish] = useState<"drawing" | "list" | null>(null);
  const mode = wish ?? (isSmall ? "list" : "drawing");
  const nodes = useMemo(() => nameNodes(data.nodes, told, t), [data, told, t]);
  const names = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text c="dimmed" size="sm">
          {t("graphAbout")}
        </Text>
        <SegmentedControl
          aria-label={t("graphAs")}
          value={mode}
          onChange={(value) => setWish(value as "drawing" | "list")}
          data={[
            { value: "drawing", label: t("asDrawing") },
            { value: "list", label: t("asList") },
          ]}
        />
      </Group>
      {mode === "list" ? (
        <Stepped
          items={data.edges}
          show={(edge) => (
            <li key={`${edge.from} ${edge.to}`}>
              <EdgeView edge={edge} names={names} told={told} />
            </li>
          )}
        />
      ) : (
        <Drawing data={data} nodes={nodes} names={names} told={told} />
      )}
    </>
  );
}

interface DrawnProps {
  readonly data: GraphData;
  readonly nodes: ReturnType<typeof nameNodes>;
  readonly names: Parameters<typeof EdgesOf>[0]["names"];
  readonly told: Told;
}

function Drawing({ data, nodes, names, told }: DrawnProps) {
  const { t } = useTranslation("claims");
  const [{ language }] = useSettings();
  const [chosen, choose] = useState<string | null>(null);
  const [moves, setMoves] = useState<Moves | null>(null);
  const layout = useMemo(() => {
    const drawn = layOut(data.nodes, data.edges, LAYERS);
    return directionOf(language) === "rtl" ? mirrored(drawn) : drawn;
  }, [data, language]);
  const node = chosen === null ? undefined : names.get(chosen);
  const Chart = nodes.length <= MOST_SVG ? SvgGraph : CanvasGraph;
  return (
    <>
      <Group gap={4} mb={6}>
        <ActionIcon variant="default" onClick={() => moves?.zoom(1)} aria-label={t("zoomIn")}>
          <Plus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" onClick={() => moves?.zoom(-1)} aria-label={t("zoomOut")}>
          <Minus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" onClick={() => moves?.fit()} aria-label={t("fit")}>
          <Maximize size={16} aria-hidden />
        </ActionIcon>
        <Text size="sm" c="dimmed">
          {t("graphKeys")}
        </Text>
      </Group>
      <Chart
        nodes={nodes}
        edges={data.edges}
        layout={layout}
        chosen={chosen}
        choose={choose}
        onMoves={setMoves}
        label={t("graphLabel", { count: nodes.length })}
      />
      {node && <EdgesOf node={node} edges={data.edges} names={names} told={told} />}
    </>
  );
}
