import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Builds the web app into dist/web; in development it asks the server on port 3000. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    // A data: address would need a hole in the content security policy for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173, proxy: { "/api": "http://localhost:3000" } },
});
