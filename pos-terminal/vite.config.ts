import { defineConfig } from "vitest/config";
import { page } from "./build/page.ts";
import { shell } from "./build/shell.ts";

/** One page an app; what they share is loaded once, from /app/, under names that change with their content. */
export default defineConfig({
  plugins: [
    page(),
    shell("terminal", ["/terminal/manifest.webmanifest", "/terminal/icon.svg", "/terminal/icon-192.png"]),
    shell("kitchen", []),
    shell("board", []),
    shell("kiosk", ["/kiosk/manifest.webmanifest"]),
  ],
  build: {
    outDir: "target/dist",
    emptyOutDir: true,
    assetsDir: "app",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { terminal: "terminal/index.html", kitchen: "kitchen/index.html", board: "board/index.html", kiosk: "kiosk/index.html" },
    },
  },
  server: { proxy: { "/api": { target: "http://127.0.0.1:8480", ws: true } } },
  test: { include: ["src/**/*.test.ts"] },
});
