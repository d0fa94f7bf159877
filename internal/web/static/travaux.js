// What scripts add to pages that work without them: a button that copies a citation, a
// field that filters a long list of facet values, and completions in the search field.
"use strict";

(() => {
  const say = document.body.dataset;

  // A button behind each citation.
  if (navigator.clipboard) {
    for (const cite of document.querySelectorAll("cite.citation")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = say.copy;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(cite.textContent);
        button.textContent = say.copied;
        setTimeout(() => { button.textContent = say.copy; }, 2000);
      });
      cite.after(" ", button);
    }
  }

  // Letters are compared without case and marks.
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  for (const facet of document.querySelectorAll("details.facet")) {
    const items = [...facet.querySelectorAll(".values > li")];
    if (items.length <= 10) continue;
    const field = document.createElement("input");
    field.type = "search";
    field.autocomplete = "off";
    field.setAttribute("aria-label", say.filter.replace("{field}", facet.querySelector("summary").textContent.trim()));
    field.placeholder = "…";
    field.addEventListener("input", () => {
      const wanted = fold(field.value);
      for (const item of items) item.hidden = !fold(item.textContent).includes(wanted);
    });
    facet.querySelector(".values").before(field);
  }

  // Completions, by the list that the browser itself shows.
  const input = document.getElementById("q");
  const list = document.createElement("datalist");
  list.id = "completions";
  document.body.append(list);
  input.setAttribute("list", list.id);
  let timer = 0;
  let asked = "";
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2 || text === asked || /[":()*~]/.test(text)) return;
    timer = setTimeout(async () => {
      asked = text;
      const address = "/api/v1/suggest?size=8&ui=" + document.documentElement.lang + "&q=" + encodeURIComponent(text);
      try {
        const answer = await fetch(address);
        if (!answer.ok) return;
        const { suggestions } = await answer.json();
        list.replaceChildren(...suggestions.map((s) => {
          const option = document.createElement("option");
          option.value = option.label = s.label;
          return option;
        }));
      } catch {
        // No completions, then.
      }
    }, 200);
  });
})();
