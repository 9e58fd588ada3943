import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** What main.ts imports, and what loads a script on demand. */
const FIRST =
  /preload-helper|src\/web\/(prepare|pages\/index|services\/(api|asked)|state\/settings|i18n\/files)\.ts$/;

/** Builds the web app; `npm run web` serves it from its sources, before a server that `isnad serve` has started. */
export default defineConfig({
  root: fileURLToPath(new URL("src/web", import.meta.url)),
  plugins: [react()],
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    // What several pages share is one file: dozens of small ones cost more than they weigh. What runs before it stands by itself.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "first", test: FIRST, priority: 1 },
            { name: "shared", test: /\.(js|mjs|tsx?)$/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4747" } },
});
