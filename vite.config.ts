import { createHash } from "node:crypto";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const worker = "worker.js";

/**
 * Writes into the service worker which files this build is made of. It keeps them under a name drawn from their content,
 * so that every build is another worker.
 */
function filesForOffline(): Plugin {
  return {
    name: "files-for-offline",
    enforce: "post",
    generateBundle(_options, bundle) {
      const written = bundle[worker];
      if (written?.type !== "chunk") throw new Error("The service worker was not built");
      const files = Object.keys(bundle).filter((name) => name.startsWith("assets/"));
      const page = bundle["index.html"];
      const content = [...files, page?.type === "asset" ? String(page.source) : ""].join(" ");
      const version = createHash("sha256").update(content).digest("hex").slice(0, 12);
      for (const [mark, words] of [
        ["%VERSION%", version],
        ["%FILES%", files.join(" ")],
      ] as const) {
        if (!written.code.includes(mark)) throw new Error(`The service worker has no place for ${mark}`);
        written.code = written.code.replaceAll(mark, words);
      }
    },
  };
}

/** Builds the web app into dist/web; in development it asks the server on port 3000. */
export default defineConfig({
  plugins: [react(), filesForOffline()],
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    // A data: address would need a hole in the content security policy for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: "index.html", worker: "src/web/offline/worker.ts" },
      // The worker keeps its address from build to build, and stands at the root to answer for every page.
      output: {
        entryFileNames: ({ name }) => (name === "worker" ? worker : "assets/[name]-[hash].js"),
      },
    },
  },
  server: { port: 5173, proxy: { "/api": "http://localhost:3000" } },
});
