import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Writes an app's service worker: `build/service-worker.js` with the list of what the app needs to start. */
export function shell(app: string, files: readonly string[]): Plugin {
  return {
    name: `shell-of-${app}`,
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const page = Object.values(bundle).find((one) => one.fileName === `${app}/index.html`);
      const html = page?.type === "asset" ? String(page.source) : "";
      const needed = new Set([`/${app}/`, ...files]);
      const visit = (path: string): void => {
        if (needed.has(path)) return;
        needed.add(path);
        const chunk = bundle[path.slice(1)];
        if (chunk?.type === "chunk") [...chunk.imports, ...chunk.dynamicImports].forEach((name) => visit(`/${name}`));
      };
      for (const [, path] of html.matchAll(/(?:src|href)="(\/app\/[^"]+)"/g)) visit(path!);
      const list = [...needed].sort();
      const version = createHash("sha256").update(JSON.stringify(list)).update(html).digest("hex").slice(0, 12);
      const source = readFileSync(new URL("service-worker.js", import.meta.url), "utf8")
        .replace('"__VERSION__"', JSON.stringify(`${app}-${version}`))
        .replace('"__PAGE__"', JSON.stringify(`/${app}/`))
        .replace('["__FILES__"]', JSON.stringify(list));
      this.emitFile({ type: "asset", fileName: `${app}/service-worker.js`, source });
    },
  };
}
