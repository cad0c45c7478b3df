// What a wide screen shows and the phone does not. Called first on the phone's screen, then on the wide one.
((wide) => {
  const k = globalThis.kuzgu;
  const shown = (one) => {
    if (!k.visible(one) || k.tiny(one)) return false;
    const r = k.rect(one);
    return r.right + scrollX > 0 && r.left + scrollX < Math.max(k.layoutWidth(), k.root.scrollWidth);
  };
  const norm = (text) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const visibleTexts = () => k.texts().filter(({ parent }) => shown(parent));
  const images = () => k.elements().filter((one) => k.localName(one) === "img" && shown(one) && k.rect(one).width >= 50 && k.rect(one).height >= 50);
  const links = () => k.elements().filter((one) => k.localName(one) === "a" && k.attribute(one, "href") && shown(one));
  k.anew();
  if (!wide) {
    const texts = visibleTexts();
    k.phone = {
      nodes: new Set(texts.map(({ node }) => node)),
      text: texts.map(({ node }) => norm(node.data)).join("\n").slice(0, 500000),
      letters: texts.reduce((sum, { letters }) => sum + letters, 0),
      images: new Set(images()),
      sources: new Set(images().map((one) => k.attribute(one, "src"))),
      links: new Set(links().map((one) => k.attribute(one, "href"))),
    };
    return "null";
  }
  const controlled = new Set();
  for (const one of [...k.query(document, "[aria-controls],[data-target],[data-bs-target],[data-toggle],[popovertarget],label[for]")].slice(0, 500))
    for (const name of ["aria-controls", "data-target", "data-bs-target", "popovertarget"])
      for (const id of (k.attribute(one, name) || "").split(/\s+/)) if (id) controlled.add(id.replace(/^#/, ""));
  const FOLDS = /menu|nav|collaps|accordion|toggle|drawer|off-?canvas|burger|tabs?\b|dropdown|carousel|slide|swiper|modal/i;
  const canOpen = (one) => {
    for (let at = one; at && at !== k.body(); at = k.parent(at)) {
      if (["nav", "details", "dialog"].includes(k.localName(at)) || k.attribute(at, "role") === "navigation") return true;
      const id = k.attribute(at, "id") || "";
      if (controlled.has(id) || FOLDS.test(id) || FOLDS.test(k.attribute(at, "class") || "")) return true;
    }
    return false;
  };
  const texts = visibleTexts();
  let folded = 0;
  let lost = 0;
  const examples = new Map();
  for (const { node, parent, letters } of texts) {
    if (k.phone.nodes.has(node) || k.phone.text.includes(norm(node.data))) continue;
    if (canOpen(parent)) {
      folded += letters;
      continue;
    }
    lost += letters;
    const known = examples.get(parent);
    if (known) known.letters += letters;
    else if (examples.size < 500) examples.set(parent, { at: k.drawn(parent), px: k.round(parseFloat(k.style(parent).fontSize)), letters });
  }
  const gone = (found, known, source) => found.filter((one) => !known(one, k.attribute(one, source)) && !canOpen(one)).length;
  return JSON.stringify({
    wide_letters: texts.reduce((sum, { letters }) => sum + letters, 0),
    phone_letters: k.phone.letters,
    folded,
    lost,
    examples: [...examples.values()].sort((a, b) => b.letters - a.letters).slice(0, 10),
    lost_images: gone(images(), (one, src) => k.phone.images.has(one) || k.phone.sources.has(src), "src"),
    lost_links: gone(links(), (one, href) => k.phone.links.has(href), "href"),
  });
})
