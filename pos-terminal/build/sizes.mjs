// The first load of an app must stay small: the build fails above the limit.
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 250;
const dist = new URL("../target/dist/", import.meta.url);

/** A script and all that it imports at once. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = readFileSync(new URL(`.${path}`, dist), "utf8");
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) withImports(`/app/${name}`, seen);
  return seen;
}

for (const app of readdirSync(dist, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== "app")) {
  const page = readFileSync(new URL(`${app.name}/index.html`, dist), "utf8");
  const scripts = new Set();
  for (const [, path] of page.matchAll(/src="(\/app\/[\w.-]+\.js)"/g)) withImports(path, scripts);
  const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(new URL(`.${path}`, dist))).length, 0);
  const size = Math.ceil(bytes / 1000);
  console.log(`${app.name}: ${size} kB of script, gzipped`);
  if (size > LIMIT_KB) {
    console.error(`${app.name} is above ${LIMIT_KB} kB`);
    process.exit(1);
  }
}
