// A guest's page while a payment waits: counts the time, and shows what became of it. Without this file the page loads itself anew.
(() => {
  const PAUSE = 3000;
  const READING = 6000;
  const WAITED = "waited-for";
  const main = () => document.querySelector("main");
  let asking = false;
  let leaving = 0;

  const count = () => {
    for (const timer of document.querySelectorAll("[data-until]")) {
      const left = Math.max(0, Math.round((Date.parse(timer.dataset.until) - Date.now()) / 1000));
      timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
  };

  // what a bank declined goes on by card, for whoever waited here for the bank and touches nothing
  const payment = () => main().dataset.state.replace(/^[A-Z_]+-|-[A-Z]+$/g, "");
  const stay = () => {
    clearTimeout(leaving);
    document.querySelector("[data-onward]")?.setAttribute("hidden", "");
  };
  const goOn = () => {
    stay();
    if (main().hasAttribute("data-waits")) sessionStorage.setItem(WAITED, payment());
    const onward = document.querySelector("[data-onward]");
    if (!onward || sessionStorage.getItem(WAITED) !== payment()) return;
    sessionStorage.removeItem(WAITED);
    onward.removeAttribute("hidden");
    const { form } = document.querySelector(`input[name="method"][value="${onward.dataset.onward}"]`);
    leaving = setTimeout(() => form.requestSubmit(), READING);
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
        goOn();
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
  for (const sign of ["pointerdown", "keydown"]) document.addEventListener(sign, stay);
  // back from the vendor's page, by the browser's memory too
  window.addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => delete form.dataset.sent));
  document.addEventListener("visibilitychange", ask);
  count();
  goOn();
  setInterval(count, 1000);
  setInterval(ask, PAUSE);
})();
