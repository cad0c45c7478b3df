// What all measurements use. Runs in a world of its own: the page's scripts share the elements with it, not
// the language. Forms and documents answer to the names of their fields before their own, so everything is
// asked through the prototypes.
globalThis.kuzgu = (() => {
  const getter = (type, name) => {
    const get = Object.getOwnPropertyDescriptor(type.prototype, name).get;
    return (one) => get.call(one);
  };
  const method = (type, name) => {
    const call = type.prototype[name];
    return (one, ...rest) => call.apply(one, rest);
  };
  const root = getter(Document, "documentElement")(document);
  const body = () => getter(Document, "body")(document) || root;
  const parentNode = getter(Node, "parentNode");
  const localName = getter(Element, "localName");
  const attribute = method(Element, "getAttribute");
  const matches = method(Element, "matches");
  const closest = method(Element, "closest");
  const rect = method(Element, "getBoundingClientRect");
  const check = method(Element, "checkVisibility");
  const shadow = getter(Element, "shadowRoot");
  const textContent = getter(Node, "textContent");
  const query = method(Document, "querySelectorAll");
  const within = method(Element, "querySelectorAll");

  const parent = (one) => {
    const up = parentNode(one);
    return up instanceof ShadowRoot ? up.host : up instanceof Element ? up : null;
  };
  const ELEMENTS = 20000;
  const SKIPPED = new Set(["script", "style", "template", "noscript", "head", "title", "meta", "link"]);
  let found = null;
  const gather = (from, into) => {
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_ELEMENT);
    for (let one = walker.nextNode(); one && into.length < ELEMENTS; one = walker.nextNode()) {
      if (SKIPPED.has(localName(one))) continue;
      into.push(one);
      const inner = shadow(one);
      if (inner) gather(inner, into);
    }
  };
  const elements = () => {
    if (!found) {
      found = [];
      gather(root, found);
    }
    return found;
  };
  const anew = () => {
    found = null;
    styles.clear();
    seen.clear();
  };
  const styles = new Map();
  const style = (one) => {
    let known = styles.get(one);
    if (!known) styles.set(one, (known = getComputedStyle(one)));
    return known;
  };
  const seen = new Map();
  const visible = (one) => {
    let known = seen.get(one);
    if (known === undefined) {
      known = check(one, { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
      seen.set(one, known);
    }
    return known;
  };
  const round = (number) => Math.round(number * 10) / 10;
  const boxOf = (r) => ({
    x: round(r.left + scrollX),
    y: round(r.top + scrollY),
    width: round(r.right - r.left),
    height: round(r.bottom - r.top),
  });
  const words = (text, most = 80) => String(text).slice(0, 2000).replace(/\s+/g, " ").trim().slice(0, most);
  const name = (one) => {
    const id = attribute(one, "id");
    if (id && /^[\w-]{1,40}$/.test(id)) return `${localName(one)}#${id}`;
    const classes = (attribute(one, "class") || "").split(/\s+/).filter((c) => /^[\w-]{1,30}$/.test(c));
    return [localName(one), ...classes.slice(0, 2)].join(".");
  };
  const path = (one) => {
    const steps = [];
    for (let at = one; at && at !== root && steps.length < 4; at = parent(at)) {
      steps.unshift(name(at));
      if (steps[0].includes("#")) break;
    }
    return (steps.join(" > ") || "html").slice(0, 160);
  };
  const drawn = (one, r = rect(one)) => ({ path: path(one), text: words(textContent(one) || ""), box: boxOf(r) });
  const letters = (text) => (text.match(/[\p{L}\p{N}]/gu) || []).length;
  const layoutWidth = () => root.clientWidth;
  // How much a page that is laid out wider than the screen is made smaller to fit on it.
  const shrink = (screenWidth) => Math.min(1, screenWidth / Math.max(1, layoutWidth()));

  const texts = () => {
    const all = [];
    const walk = (from) => {
      const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
        if (node instanceof Element) {
          const inner = shadow(node);
          if (inner) walk(inner);
          return SKIPPED.has(localName(node)) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
        }
        return NodeFilter.FILTER_ACCEPT;
      });
      for (let node = walker.nextNode(); node && all.length < ELEMENTS; node = walker.nextNode()) {
        const data = node.data;
        if (!/[\p{L}\p{N}]/u.test(data)) continue;
        const up = parent(node);
        if (up) all.push({ node, parent: up, letters: letters(data.slice(0, 20000)) });
      }
    };
    walk(root);
    return all;
  };
  const tiny = (one) => {
    // "visually hidden" texts for screen readers: no size, or cut to nothing
    for (let at = one, step = 0; at && step < 4; at = parent(at), step++) {
      const s = style(at);
      if (s.display === "contents" || s.display === "inline") continue;
      const r = rect(at);
      if ((r.width <= 1 || r.height <= 1) && s.overflowX !== "visible") return true;
      if (s.clip !== "auto" && /rect\((0px|1px)/.test(s.clip)) return true;
      if (/inset\((50|100)%/.test(s.clipPath)) return true;
    }
    return false;
  };
  const contains = (one) => {
    const s = style(one);
    return s.position !== "static" || s.transform !== "none" || s.filter !== "none" || /paint|layout|strict|content/.test(s.contain);
  };
  const rootClips = () => {
    const html = style(root).overflowX;
    const inner = style(body()).overflowX;
    const cut = (value) => value === "hidden" || value === "clip";
    return cut(html) || (html === "visible" && cut(inner));
  };
  // What becomes of something drawn beyond the edges: scrolls, clipped, scroller, parked; null: it is within.
  const fate = (one, r, limit) => {
    const left = r.left + scrollX;
    const right = r.right + scrollX;
    if (right <= limit + 1 && left >= -1) return null;
    let absolute = false;
    for (let at = one; at && at !== root; at = parent(at)) {
      const s = style(at);
      if (s.position === "fixed") return right <= 1 || left >= limit - 1 ? "parked" : "clipped";
      if (at !== one && !(absolute && !contains(at))) {
        absolute = false;
        if (s.overflowX !== "visible" && !(at === body() && style(root).overflowX === "visible")) {
          const a = rect(at);
          const inside = a.right + scrollX <= limit + 1 && a.left + scrollX >= -1;
          if (inside) {
            if (s.overflowX === "auto" || s.overflowX === "scroll") return "scroller";
            if (r.left >= a.right - 1 || r.right <= a.left + 1) return "parked";
            return "clipped";
          }
        }
      }
      if (s.position === "absolute") absolute = true;
    }
    if (right <= 1) return "parked";
    if (right <= limit + 1) return "clipped";
    if (rootClips()) return left >= limit - 1 ? "parked" : "clipped";
    return "scrolls";
  };
  const host = (address) => {
    try {
      return new URL(address, location.href).hostname;
    } catch {
      return "";
    }
  };
  const LIMIT = 30;
  return {
    root, body, parent, localName, attribute, matches, closest, rect, textContent, query, within, elements, anew,
    style, visible, round, boxOf, words, path, drawn, letters, layoutWidth, shrink, texts, tiny, fate, rootClips,
    host, LIMIT, shadow,
  };
})();
