/**
 * Colours, letters and measures.
 * @module
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** The colour of the house: a deep teal that carries white letters (contrast over 7 from the seventh shade on). */
const teal: MantineColorsTuple = [
  "#e8f6f6",
  "#d0e9ea",
  "#a3d3d5",
  "#72bcc0",
  "#4ca8ae",
  "#2f9aa1",
  "#1b7f87",
  "#0b5c63",
  "#084b51",
  "#033a3f",
];

/** Greys of the dark look, with a breath of the same colour. */
const dark: MantineColorsTuple = [
  "#d3dadc",
  "#b9c3c6",
  "#98a5a9",
  "#64737a",
  "#414c50",
  "#333d40",
  "#252d30",
  "#1c2224",
  "#14181a",
  "#0e1213",
];

const SANS = '"Noto Sans Arabic Variable", "Segoe UI", system-ui, sans-serif';

/** Letters on the house's own colour: the package takes those of the light look for both. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  const isOwn = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== "filled" || !isOwn) return resolved;
  return { ...resolved, color: "var(--mantine-primary-color-contrast)" };
};

/** The theme of the whole app. */
export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 }, // both carry white letters
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { teal, dark },
  variantColorResolver,
  fontFamily: SANS,
  headings: { fontFamily: SANS, fontWeight: "650" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: { ModalHeader: { defaultProps: { role: "presentation" } } }, // the page has one banner
  fontSizes: { xs: "0.8rem", sm: "0.9rem", md: "1rem", lg: "1.125rem", xl: "1.3rem" },
});

/** Surfaces and quiet letters. Quiet letters keep a contrast of 4.5 to every surface. */
export const resolveColours: CSSVariablesResolver = () => ({
  variables: {
    "--isnad-reading": '"Noto Naskh Arabic Variable", "Noto Sans Arabic Variable", serif',
  },
  light: {
    "--mantine-color-body": "#fbfaf7",
    "--mantine-color-dimmed": "#5b6168",
    "--mantine-color-error": "#b42318",
    "--isnad-surface": "#ffffff",
    "--isnad-line": "#e2ded4",
    "--isnad-mark": "#fff0c2",
  },
  dark: {
    "--mantine-color-body": "#14181a",
    "--mantine-color-dimmed": "#a3acb1",
    "--mantine-color-error": "#ff9c8f",
    "--isnad-surface": "#1c2224",
    "--isnad-line": "#333b3e",
    "--isnad-mark": "#5a4a12",
  },
});
