document.addEventListener("DOMContentLoaded", () => {
  // PrimeFaces calls Indonesian by the code that ISO 639 gave up in 1989
  if (window.PrimeFaces && PrimeFaces.locales.in) {
    PrimeFaces.locales.id = PrimeFaces.locales.in;
  }
  // the first field that is at fault may be out of sight
  if (window.jQuery) {
    jQuery(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
      if (args && args.validationFailed) {
        document.querySelector("input.ui-state-error, .ui-selectonemenu.ui-state-error input, .ui-inputfield.ui-state-error")?.focus();
      }
    });
  }
  const toggle = document.getElementById("nav-toggle");
  const nav = document.getElementById("nav");
  if (!toggle || !nav) {
    return;
  }
  const open = (opened) => {
    document.body.classList.toggle("nav-open", opened);
    toggle.setAttribute("aria-expanded", String(opened));
  };
  toggle.addEventListener("click", () => open(!document.body.classList.contains("nav-open")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("nav-open")) {
      open(false);
      toggle.focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (document.body.classList.contains("nav-open") && !nav.contains(event.target) && !toggle.contains(event.target)) {
      open(false);
    }
  });
});

const comanda = {
  timer: 0,
  countDown() {
    const shown = document.querySelector(".countdown");
    if (!shown) {
      return;
    }
    clearInterval(comanda.timer);
    const end = Date.now() + 1000 * Number(shown.dataset.seconds);
    const tick = () => {
      const left = Math.max(0, Math.round((end - Date.now()) / 1000));
      shown.textContent =
        left === 0 ? shown.dataset.over : `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      if (left === 0) {
        clearInterval(comanda.timer);
      }
    };
    comanda.timer = setInterval(tick, 1000);
    tick();
  },
};
