// A guest's page while a payment waits: counts the time, and shows what became of it. Without this file the page loads itself anew.
(() => {
  const PAUSE = 3000;
  const main = () => document.querySelector("main");
  let asking = false;

  const count = () => {
    for (const timer of document.querySelectorAll("[data-until]")) {
      const left = Math.max(0, Math.round((Date.parse(timer.dataset.until) - Date.now()) / 1000));
      timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
  };

  const ask = async () => {
    if (asking || document.hidden || !main().hasAttribute("data-waits")) return;
    asking = true;
    try {
      const answer = await fetch(location.pathname, { cache: "no-store" });
      if (!answer.ok) return;
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      if (next && next.dataset.state !== main().dataset.state) {
        main().querySelector("section").replaceChildren(...next.querySelector("section").childNodes);
        main().dataset.state = next.dataset.state;
        main().toggleAttribute("data-waits", next.hasAttribute("data-waits"));
        count();
      }
    } catch {
      // no network for a moment: asked again
    } finally {
      asking = false;
    }
  };

  // a second touch while the first is on its way asks for nothing
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else event.target.dataset.sent = "yes";
  });
  // back from the vendor's page, by the browser's memory too
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
  document.addEventListener("visibilitychange", ask);
  count();
  setInterval(count, 1000);
  setInterval(ask, PAUSE);
})();
