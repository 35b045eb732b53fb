/**
 * Keeps an app on the device, so that it starts without a network; tells when a newer one waits, and how to take it.
 *
 * @param app its folder, such as `terminal`
 */
export function watchForUpdates(app: string, ready: (apply: () => void) => void): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const options = { scope: `/${app}/`, updateViaCache: "none" } as const;
  void navigator.serviceWorker.register(`/${app}/service-worker.js`, options).then((registration) => {
    const offer = (worker: ServiceWorker | null) => {
      if (worker && navigator.serviceWorker.controller) ready(() => worker.postMessage("take over"));
    };
    offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming?.addEventListener("statechange", () => coming.state === "installed" && offer(coming));
    });
  });
  let reloading = false;
  const first = navigator.serviceWorker.controller === null;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (first || reloading) return;
    reloading = true;
    location.reload();
  });
}
