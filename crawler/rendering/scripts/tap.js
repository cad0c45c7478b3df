// What can be tapped, how large it is and what is near it (WCAG 2.2, 2.5.8 and its exceptions).
((screenWidth) => {
  const k = globalThis.kuzgu;
  const scale = k.shrink(screenWidth);
  const TARGETS =
    "a[href],area[href],button,input:not([type=hidden]),select,textarea,summary,[onclick],[role=button],[role=link]," +
    "[role=checkbox],[role=radio],[role=switch],[role=tab],[role=menuitem],[role=option],[role=slider]";
  const limit = k.layoutWidth();
  const targets = [];
  const all = new Set();
  for (const one of k.elements()) {
    if (targets.length >= 800) break;
    if (!k.matches(one, TARGETS) || k.matches(one, ":disabled,body,html")) continue;
    if (!k.visible(one) || k.style(one).pointerEvents === "none" || k.tiny(one)) continue;
    let inside = false;
    for (let up = k.parent(one); up && !inside; up = k.parent(up)) inside = all.has(up);
    if (inside) continue;
    const own = k.rect(one);
    let { left, top, right, bottom } = own;
    const inline = k.style(one).display === "inline";
    if (inline) {
      for (const child of [...k.within(one, "*")].slice(0, 20)) {
        const r = k.rect(child);
        if (r.width < 1 || r.height < 1 || !k.visible(child)) continue;
        left = Math.min(left, r.left);
        top = Math.min(top, r.top);
        right = Math.max(right, r.right);
        bottom = Math.max(bottom, r.bottom);
      }
    }
    if (right - left < 1 || bottom - top < 1) continue;
    if (right + scrollX <= 0 || left + scrollX >= limit || bottom + scrollY <= 0) continue;
    all.add(one);
    targets.push({ one, inline, r: { left, top, right, bottom }, width: (right - left) * scale, height: (bottom - top) * scale });
  }
  const place = (one) => {
    const href = k.localName(one) === "a" ? k.attribute(one, "href") : null;
    return href && !href.startsWith("#") ? href : null;
  };
  const goodPlaces = new Set();
  for (const t of targets) if (t.width >= 24 && t.height >= 24 && place(t.one)) goodPlaces.add(place(t.one));
  const inSentence = (t) => {
    if (!t.inline) return false;
    let block = k.parent(t.one);
    while (block && k.style(block).display.startsWith("inline") && block !== k.body()) block = k.parent(block);
    if (!block) return false;
    let others = k.letters((k.textContent(block) || "").slice(0, 5000));
    for (const link of [...k.within(block, "a,button,summary,script,style")].slice(0, 200))
      others -= k.letters((k.textContent(link) || "").slice(0, 5000));
    return others >= 3;
  };
  const exception = (t) => {
    if (inSentence(t)) return "inline";
    const labels = t.one.labels instanceof NodeList ? [...t.one.labels] : [];
    for (const label of labels) {
      const r = k.rect(label);
      if (k.visible(label) && r.width * scale >= 24 && r.height * scale >= 24) return "equivalent";
    }
    if (place(t.one) && goodPlaces.has(place(t.one))) return "equivalent";
    if (k.matches(t.one, "input[type=checkbox],input[type=radio]") && k.style(t.one).appearance === "auto") {
      const s = k.style(t.one);
      if (s.width === "13px" && s.height === "13px") return "user_agent";
    }
    return "";
  };
  const middle = (r) => [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
  const gap = (a, b) =>
    Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));
  let under24 = 0;
  let under48 = 0;
  const small = [];
  for (const t of targets) {
    const below = Math.min(t.width, t.height);
    if (below >= 48) continue;
    const why = exception(t);
    if (why !== "inline") under48 += 1;
    let nearest = null;
    let crowded = false;
    const [x, y] = middle(t.r);
    for (const other of targets) {
      if (other === t) continue;
      const distance = gap(t.r, other.r) * scale;
      if (nearest === null || distance < nearest) nearest = distance;
      if (below < 24) {
        const dx = Math.max(0, other.r.left - x, x - other.r.right);
        const dy = Math.max(0, other.r.top - y, y - other.r.bottom);
        if (Math.hypot(dx, dy) * scale < 12) crowded = true;
        if (Math.min(other.width, other.height) < 24) {
          const [ox, oy] = middle(other.r);
          if (Math.hypot(ox - x, oy - y) * scale < 24) crowded = true;
        }
      }
    }
    const fails = below < 24 && crowded && !why;
    if (fails) under24 += 1;
    if (why === "inline") continue;
    small.push({ t, fails, why, crowded, nearest, below });
  }
  small.sort((a, b) => b.fails - a.fails || a.below - b.below);
  return JSON.stringify({
    count: targets.length,
    under_24: under24,
    under_48: under48,
    worst: small.slice(0, k.LIMIT).map(({ t, why, crowded, nearest }) => ({
      at: {
        path: k.path(t.one),
        text: k.words(k.textContent(t.one) || k.attribute(t.one, "aria-label") || k.attribute(t.one, "value") || ""),
        box: k.boxOf(t.r),
      },
      role: k.attribute(t.one, "role") || k.localName(t.one),
      crowded,
      spacing: nearest === null ? null : k.round(nearest),
      exception: why,
    })),
  });
})
