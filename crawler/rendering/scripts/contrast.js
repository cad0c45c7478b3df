// Letters against the plain ground behind them (WCAG 2, contrast ratio).
(() => {
  const k = globalThis.kuzgu;
  const parse = (text) => {
    let m = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
    if (m) return [+m[1], +m[2], +m[3], m[4] === undefined ? 1 : +m[4]];
    m = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(text);
    return m ? [+m[1] * 255, +m[2] * 255, +m[3] * 255, m[4] === undefined ? 1 : +m[4]] : null;
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = (c) => {
    const [r, g, b] = c.slice(0, 3).map((v) => {
      const s = Math.min(255, Math.max(0, v)) / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const hex = (c) => "#" + c.slice(0, 3).map((v) => Math.round(Math.min(255, Math.max(0, v))).toString(16).padStart(2, "0")).join("");
  const ground = (one) => {
    // Opaque colour behind, or null when it cannot be told.
    const layers = [];
    let lifted = false;
    for (let at = one; at; at = k.parent(at)) {
      const s = k.style(at);
      if (s.backgroundImage !== "none" || s.filter !== "none" || s.mixBlendMode !== "normal") return null;
      if (s.opacity !== "1" && parseFloat(s.opacity) < 0.99) return null;
      const colour = parse(s.backgroundColor);
      if (!colour) return null;
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] >= 1) break;
      if (s.position === "absolute" || s.position === "fixed" || s.marginTop.startsWith("-")) lifted = true;
      if (lifted) return null;
    }
    let result = [255, 255, 255, 1];
    while (layers.length) result = over(layers.pop(), result);
    return result;
  };
  const pairs = new Map();
  let measured = 0;
  let low = 0;
  let unsure = 0;
  const known = new Map();
  for (const { parent, letters } of k.texts()) {
    if (!k.visible(parent) || k.tiny(parent) || k.closest(parent, ":disabled,[aria-disabled=true],option")) continue;
    const r = k.rect(parent);
    if (r.width < 1 || r.right + scrollX <= 0 || r.bottom + scrollY <= 0) continue;
    let found = known.get(parent);
    if (found === undefined) {
      const s = k.style(parent);
      const fore = parse(s.webkitTextFillColor || s.color);
      const back = fore && s.textShadow === "none" ? ground(parent) : null;
      found = null;
      if (fore && back) {
        const front = over(fore, back);
        const [a, b] = [light(front), light(back)];
        const px = parseFloat(s.fontSize);
        const large = px >= 23.99 || (px >= 18.66 && +s.fontWeight >= 700);
        const ratio = Math.floor(((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)) * 100) / 100;
        found = { ratio, needed: large ? 3 : 4.5, foreground: hex(front), background: hex(back), px: k.round(px) };
      }
      known.set(parent, found);
    }
    if (!found) {
      unsure += letters;
      continue;
    }
    measured += letters;
    if (found.ratio >= found.needed) continue;
    low += letters;
    const key = `${found.foreground} ${found.background} ${k.path(parent)}`;
    const pair = pairs.get(key);
    if (pair) pair.letters += letters;
    else if (pairs.size < 300) pairs.set(key, { at: k.drawn(parent), ...found, letters });
  }
  return JSON.stringify({
    letters: measured,
    low,
    unsure,
    pairs: [...pairs.values()].sort((a, b) => b.letters - a.letters).slice(0, 20),
  });
})
