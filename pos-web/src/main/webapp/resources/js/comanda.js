document.addEventListener("DOMContentLoaded", () => {
  // PrimeFaces calls Indonesian by the code that ISO 639 gave up in 1989
  if (window.PrimeFaces && PrimeFaces.locales.in) {
    PrimeFaces.locales.id = PrimeFaces.locales.in;
  }
  document.addEventListener("keydown", comanda.escape, true);
  document.addEventListener("click", comanda.copy);
  document.addEventListener("click", comanda.print);
  // the first field that is at fault may be out of sight
  if (window.jQuery) {
    jQuery(document).on("pfAjaxComplete", (event, xhr, settings, args) => {
      if (args && args.validationFailed) {
        document.querySelector("input.ui-state-error, .ui-selectonemenu.ui-state-error input, .ui-inputfield.ui-state-error")?.focus();
      }
      setTimeout(comanda.stayInDialog, 0);
    });
  }
  const toggle = document.getElementById("nav-toggle");
  const nav = document.getElementById("nav");
  if (!toggle || !nav) {
    return;
  }
  // the list is longer than most screens; where one is stands in its middle
  const here = nav.querySelector(".nav-here");
  if (here) {
    nav.scrollTop += here.getBoundingClientRect().top - nav.getBoundingClientRect().top - nav.clientHeight / 2;
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
  isShown(element) {
    return element.getClientRects().length > 0;
  },
  /** The dialog on top of all others, or undefined. */
  dialog() {
    const level = (dialog) => Number(getComputedStyle(dialog).zIndex) || 0;
    return [...document.querySelectorAll(".ui-dialog")].filter(comanda.isShown).sort((a, b) => level(b) - level(a))[0];
  },
  /** PrimeFaces closes a dialog by this key only while nothing was opened above it since. */
  escape(event) {
    const dialog = event.key === "Escape" && comanda.dialog();
    const lists = ".ui-selectonemenu-panel, .ui-selectcheckboxmenu-panel, .ui-autocomplete-panel, .ui-datepicker-panel, .p-datepicker-panel";
    if (!dialog || [...document.querySelectorAll(lists)].some(comanda.isShown)) {
      return;
    }
    const widget = Object.values(PrimeFaces.widgets).find((known) => known.jq && known.jq[0] === dialog && known.hide);
    if (widget) {
      event.stopImmediatePropagation();
      widget.hide();
    }
  },
  /** What had the focus may be gone when a part of a dialog was drawn anew. */
  stayInDialog() {
    const dialog = comanda.dialog();
    if (dialog && !dialog.contains(document.activeElement)) {
      const fields = ".ui-dialog-content :is(input:not([type=hidden]), [role=combobox], textarea, button, a[href]), .ui-dialog-footer button";
      [...dialog.querySelectorAll(fields)].find((field) => comanda.isShown(field) && !field.disabled)?.focus();
    }
  },
  /** A button with data-copy copies the value of the field of that id. */
  copy(event) {
    const button = event.target.closest("[data-copy]");
    if (button) {
      const field = document.getElementById(button.dataset.copy);
      field.select();
      navigator.clipboard?.writeText(field.value).then(() => (button.textContent = button.dataset.copied));
    }
  },
  /** A button with data-print prints nothing but what has that class. */
  print(event) {
    const button = event.target.closest("[data-print]");
    if (button) {
      document.body.classList.add("printing");
      document.querySelectorAll("." + button.dataset.print).forEach((part) => part.classList.add("printed"));
      window.addEventListener("afterprint", () => document.body.classList.remove("printing"), { once: true });
      window.print();
    }
  },
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
