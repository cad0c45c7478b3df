// The visible fields of forms: what they ask for, what names them, how large they are.
((screenWidth) => {
  const k = globalThis.kuzgu;
  const scale = k.shrink(screenWidth);
  const SKIPPED = new Set(["hidden", "submit", "button", "reset", "image"]);
  const byId = (id) => [...k.query(document, "[id]")].find((one) => k.attribute(one, "id") === id);
  const naming = (one) => {
    const labelled = (k.attribute(one, "aria-labelledby") || "").split(/\s+/).filter(Boolean).slice(0, 5).map(byId).filter(Boolean);
    const aria = labelled.map((other) => k.textContent(other)).join(" ") || k.attribute(one, "aria-label") || "";
    if (aria.trim()) return [k.words(aria), "aria"];
    for (const label of one.labels instanceof NodeList ? one.labels : [])
      if (/\S/.test(k.textContent(label) || "")) return [k.words(k.textContent(label)), "label"];
    for (const name of ["title", "placeholder"]) {
      const text = k.attribute(one, name) || "";
      if (text.trim()) return [k.words(text), name];
    }
    const before = one.previousSibling;
    const text = before ? k.textContent(before) || "" : "";
    return /\p{L}/u.test(text) ? [k.words(text), "text"] : ["", ""];
  };
  const found = [];
  for (const one of k.elements()) {
    if (found.length >= 30) break;
    const kind = k.localName(one);
    if (!["input", "select", "textarea"].includes(kind) || !k.visible(one) || k.tiny(one)) continue;
    const type = kind === "input" ? String(one.type).toLowerCase() : kind;
    if (SKIPPED.has(type)) continue;
    const [label, from] = naming(one);
    found.push({
      at: { path: k.path(one), text: label, box: k.boxOf(k.rect(one)) },
      type,
      name: (k.attribute(one, "name") || "").slice(0, 60),
      label,
      label_from: from,
      autocomplete: (k.attribute(one, "autocomplete") || "").slice(0, 60),
      inputmode: (k.attribute(one, "inputmode") || "").slice(0, 20),
      px: k.round(parseFloat(k.style(one).fontSize) * scale) || 0,
      in_form: Boolean(k.closest(one, "form")),
    });
  }
  return JSON.stringify(found);
})
