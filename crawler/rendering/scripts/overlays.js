// What stays over the page: fixed bars, stuck headers, dialogs.
(async () => {
  const k = globalThis.kuzgu;
  const CLOSE = /close|dismiss|hide|жап|жаб|закры|скры|×|✕|✖|╳|accept|agree|reject|decline|cancel|макул|принять|отклон|^ok$|^x$|^ок$/i;
  const width = k.root.clientWidth;
  const height = Math.min(innerHeight, k.root.clientHeight || innerHeight);
  const found = new Map();
  const look = () => {
    for (const one of k.elements()) {
      const position = getComputedStyle(one).position;
      const top = k.matches(one, "dialog:modal,:popover-open");
      if (position !== "fixed" && position !== "sticky" && !top) continue;
      if (!k.visible(one)) continue;
      let inside = false;
      for (let up = k.parent(one); up && !inside; up = k.parent(up)) inside = found.has(up);
      if (inside) continue;
      const r = k.rect(one);
      if (position === "sticky" && !top && scrollY > 0) {
        const s = getComputedStyle(one);
        const stuckTop = s.top !== "auto" && Math.abs(r.top - parseFloat(s.top)) < 2;
        const stuckBottom = s.bottom !== "auto" && Math.abs(height - r.bottom - parseFloat(s.bottom)) < 2;
        if (!stuckTop && !stuckBottom) continue;
      } else if (position === "sticky" && !top) continue;
      const w = Math.min(r.right, width) - Math.max(r.left, 0);
      const h = Math.min(r.bottom, height) - Math.max(r.top, 0);
      if (w < 1 || h < 1) continue;
      const share = (w * h) / (width * height);
      const s = getComputedStyle(one);
      const clear = s.backgroundColor === "rgba(0, 0, 0, 0)" && s.backgroundImage === "none";
      if (clear && (s.pointerEvents === "none" || !/\S/.test(k.textContent(one) || "") && !k.within(one, "img,iframe,svg,video,canvas").length)) continue;
      const known = found.get(one);
      if (share < 0.02 || (known && known.share >= share)) continue;
      const frames = [...k.within(one, "iframe[src]"), ...(k.localName(one) === "iframe" ? [one] : [])];
      const buttons = [...k.within(one, "button,a,[role=button],input[type=button],input[type=submit],[onclick]")].slice(0, 60);
      found.set(one, {
        at: k.drawn(one),
        share: Math.round(Math.min(1, share) * 1000) / 1000,
        position: top ? "top_layer" : position,
        closable: buttons.some((b) =>
          [k.words(k.textContent(b) || "", 30), k.attribute(b, "aria-label"), k.attribute(b, "title"), k.attribute(b, "class"), k.attribute(b, "value")]
            .some((text) => text && CLOSE.test(text))),
        dialog: top || /^(alert)?dialog$/.test(k.attribute(one, "role") || "") || k.attribute(one, "aria-modal") === "true" ||
          (share > 0.25 && /hidden|clip/.test(getComputedStyle(k.body()).overflowY)),
        third_party: frames.some((frame) => {
          const host = k.host(k.attribute(frame, "src") || "");
          return host !== "" && host !== location.hostname;
        }),
      });
    }
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
  const before = [scrollX, scrollY];
  look();
  window.scrollTo({ left: 0, top: 700, behavior: "instant" });
  await settle();
  look();
  window.scrollTo({ left: before[0], top: before[1], behavior: "instant" });
  await settle();
  return JSON.stringify([...found.values()].sort((a, b) => b.share - a.share).slice(0, 10));
})
