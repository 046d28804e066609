"use strict";
(() => {
  const form = document.querySelector("form.filter");
  const list = document.getElementById("list");
  const cards = list ? [...list.children] : [];
  const rank = { error: 0, warning: 1, info: 2, waived: 3 };
  const keys = ["text", "severity", "documents", "rule", "indicators", "size", "order"];

  /* ---- the filter: its state lives in the address after #?, so that a filtered view can be passed on ---- */
  const texts = new Map();
  const textOf = card => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const has = (card, key, value) => !value || (" " + card.dataset[key] + " ").includes(" " + value + " ");
  const matches = (card, want) =>
    has(card, "severity", want.severity) && has(card, "documents", want.documents) && has(card, "rule", want.rule) &&
    has(card, "indicators", want.indicators) && (!want.size || parseFloat(card.dataset.size || "-1") >= parseFloat(want.size)) &&
    want.text.toLowerCase().split(/\s+/).every(word => textOf(card).includes(word));
  const state = () => Object.fromEntries(keys.map(key => [key, form.elements[key].value]));

  const sort = order => {
    const size = card => parseFloat(card.dataset.size || "-1");
    const sorted = cards.map((card, i) => [card, i]).sort(([a, i], [b, k]) =>
      order === "severity" ? rank[a.dataset.severity] - rank[b.dataset.severity] || i - k
      : order === "size" ? size(b) - size(a) || i - k : i - k);
    list.append(...sorted.map(([card]) => card));
  };

  let order = "";
  const apply = () => {
    const want = state();
    let shown = 0;
    for (const card of cards) shown += !(card.hidden = !matches(card, want));
    if (want.order !== order) sort(order = want.order);
    const output = form.querySelector("output");
    form.toggleAttribute("data-filtered", shown < cards.length); /* paper says so too */
    output.textContent = output.dataset.text.replace("{n}", shown).replace("{all}", cards.length);
  };
  const remember = () => {
    const set = new URLSearchParams(Object.entries(state()).filter(([, value]) => value)).toString();
    history.replaceState(null, "", set ? "#?" + set : "#findings");
  };
  const recall = () => {
    const set = new URLSearchParams(location.hash.slice(2));
    for (const key of keys) form.elements[key].value = set.get(key) || "";
    for (const select of form.querySelectorAll("select")) if (select.selectedIndex < 0) select.value = "";
  };

  /* ---- a link leads to its finding though the filter or a closed part hides it ---- */
  const follow = () => {
    if (location.hash.startsWith("#?") && form) {
      recall();
      apply();
      document.getElementById("findings").scrollIntoView();
      return;
    }
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView();
  };

  /* ---- paper has no folds ---- */
  const closed = [];
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not([open])")) {
      closed.push(box);
      box.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const box of closed.splice(0)) box.open = false;
  });

  if (form) {
    form.hidden = false;
    form.addEventListener("input", () => { apply(); remember(); });
    form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
    form.addEventListener("submit", event => event.preventDefault());
    apply();
  }
  addEventListener("hashchange", follow);
  follow();
})();
