// How wide the page is on this screen, and what is drawn beyond its edges.
((screenWidth, screenHeight) => {
  const k = globalThis.kuzgu;
  k.anew();
  const limit = k.layoutWidth();
  const counts = { scrolls: 0, clipped: 0, scroller: 0, parked: 0 };
  const overflows = [];
  const wide = new Map();
  let furthest = 0;
  const add = (one, r, how) => {
    counts[how] += 1;
    const beyond = Math.max(r.right + scrollX - limit, -(r.left + scrollX));
    overflows.push({ one, r, how, beyond: k.round(beyond) });
  };
  for (const one of k.elements()) {
    if (one === k.root) continue;
    const r = k.rect(one);
    if (r.width <= 1 || r.height <= 1 || !k.visible(one)) continue;
    const how = k.fate(one, r, limit);
    if (!how || k.tiny(one)) continue;
    wide.set(one, how);
    if (how === "clipped" || how === "scrolls") furthest = Math.max(furthest, r.right + scrollX);
    const up = k.parent(one);
    if (!(up && wide.get(up) === how)) add(one, r, how);
  }
  for (const { node, parent } of k.texts()) {
    if (wide.has(parent) || !k.visible(parent) || overflows.length > 2000) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const r = range.getBoundingClientRect();
    if (r.width <= 1 || (r.right + scrollX <= limit + 1 && r.left + scrollX >= -1)) continue;
    let how = null;
    if (k.closest(parent, "marquee")) continue; // it comes along by itself
    const s = k.style(parent);
    if (s.overflowX === "auto" || s.overflowX === "scroll") how = "scroller";
    else if (s.overflowX !== "visible") {
      const a = k.rect(parent);
      how = r.right <= a.left + 1 || r.left >= a.right - 1 ? "parked" : "clipped";
    }
    else how = k.fate(parent, r, limit);
    if (how && !k.tiny(parent)) {
      if (how === "clipped" || how === "scrolls") furthest = Math.max(furthest, r.right + scrollX);
      add(parent, r, how);
    }
  }
  const before = [scrollX, scrollY];
  window.scrollTo({ left: 100000, top: before[1], behavior: "instant" });
  // a phone moves its view over the page before the page itself scrolls
  const scrolled = Math.max(scrollX, innerWidth - limit, 0);
  window.scrollTo({ left: before[0], top: before[1], behavior: "instant" });
  const rank = { scrolls: 0, clipped: 1, scroller: 2, parked: 3 };
  overflows.sort((a, b) => rank[a.how] - rank[b.how] || b.beyond - a.beyond);
  const view = window.visualViewport;
  return JSON.stringify({
    screen_width: screenWidth,
    screen_height: screenHeight,
    layout_width: limit,
    visual_width: k.round(view ? view.width : innerWidth),
    document_width: k.round(Math.max(k.root.scrollWidth, k.body().scrollWidth, furthest)),
    document_height: Math.max(k.root.scrollHeight, k.body().scrollHeight),
    scrolled: k.round(scrolled),
    root_clips: k.rootClips(),
    overflows: overflows.slice(0, k.LIMIT).map(({ one, r, how, beyond }) => ({ at: k.drawn(one, r), how, beyond })),
    overflow_count: counts.scrolls,
    clipped_count: counts.clipped,
    scroller_count: counts.scroller,
  });
})
