// Keeps an app's page and files on the device, so that it starts without a network. Never touches the API.
const VERSION = "__VERSION__";
const PAGE = "__PAGE__";
const FILES = ["__FILES__"];
const PATIENCE_MILLIS = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

// A till is not reloaded while somebody sells: the page says when.
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    // the back office has pages below an app's folder
    if (pathname === PAGE) event.respondWith(page(request));
  } else if (pathname.startsWith("/app/") || FILES.includes(pathname)) event.respondWith(file(request));
});

async function page(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MILLIS) });
    if (answer.ok) return answer;
  } catch {
    // no network: what is kept will do
  }
  return (await caches.match(PAGE)) ?? Response.error();
}

async function file(request) {
  const kept = await caches.match(request, { ignoreSearch: true, ignoreVary: true });
  return kept ?? fetch(request);
}

async function forgetOlder() {
  const app = VERSION.slice(0, VERSION.lastIndexOf("-") + 1);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(app) && name !== VERSION).map((name) => caches.delete(name)));
}
