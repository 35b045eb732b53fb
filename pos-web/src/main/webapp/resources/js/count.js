/* What was counted so far, as it is typed: the server adds it up again. */
document.addEventListener("DOMContentLoaded", () => {
  const sum = () => {
    const table = document.querySelector(".count-pieces");
    if (!table) {
      return;
    }
    const { currency, digits } = table.dataset;
    const written = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency });
    let total = 0;
    table.querySelectorAll("[data-minor]").forEach((field) => {
      const amount = Number(field.dataset.minor) * Math.max(0, Math.trunc(Number(field.value)));
      field.closest("tr").querySelector(".count-sum").textContent = amount ? written.format(amount / 10 ** digits) : "";
      total += amount;
    });
    table.querySelector(".count-total").textContent = written.format(total / 10 ** digits);
  };
  document.addEventListener("input", sum);
  // a refused count is drawn anew
  window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(sum, 0));
  sum();
});
