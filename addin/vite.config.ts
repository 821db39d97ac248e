import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const PAGES = ["taskpane", "commands", "sign-in", "sign-in-done", "notice", "upload"];
const page = (name: string): string => resolve(import.meta.dirname, `${name}.html`);

/**
 * The pages of the add-in, each with only what it needs. office.js stays a script from Microsoft's network. Links are
 * relative, so that the same files work at `/`, under a prefix and from a bucket.
 */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: "./",
  publicDir: resolve(import.meta.dirname, "assets"),
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, "dist"),
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Lazy parts (campaign data, office-js-helpers) are large on purpose; the pane's first load has a budget of its own.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      // A deployment leaves the workbench at home: it is for trying things on one's own machine.
      input: [...PAGES, ...(mode === "deployment" ? [] : ["workbench"])].map(page),
      output: {
        codeSplitting: {
          // Changes rarely, so people keep it through our own updates.
          groups: [{ name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }],
        },
      },
    },
  },
}));
