// Pictures: their own size against the size at which they are drawn.
(() => {
  const k = globalThis.kuzgu;
  const density = devicePixelRatio;
  const found = [];
  for (const one of k.elements()) {
    if (k.localName(one) !== "img" || !(one instanceof HTMLImageElement) || !k.visible(one)) continue;
    const r = k.rect(one);
    const url = one.currentSrc || one.src || "";
    if (!url) continue;
    const [nw, nh] = [one.naturalWidth, one.naturalHeight];
    const missing = one.complete && nw === 0;
    if (!missing && (r.width < 2 || r.height < 2 || nw === 0)) continue;
    const fit = k.style(one).objectFit;
    const vector = /\.svg([?#]|$)|^data:image\/svg/i.test(url);
    const distorted = !missing && !vector && fit === "fill" && Math.min(r.width, r.height) > 20 && Math.abs(nw / nh / (r.width / r.height) - 1) > 0.1;
    const surplus = missing || vector ? 0 : nw * nh - r.width * r.height * density * density;
    found.push({
      surplus,
      out: {
        at: { path: k.path(one), text: k.words(k.attribute(one, "alt") || ""), box: k.boxOf(r) },
        url: url.startsWith("data:") ? url.slice(0, 30) : url.slice(0, 500),
        natural_width: nw,
        natural_height: nh,
        density,
        missing,
        distorted,
      },
    });
  }
  const large = found.filter((one) => one.surplus > 0).sort((a, b) => b.surplus - a.surplus).slice(0, 20);
  const faulty = found.filter((one) => one.out.missing || one.out.distorted).filter((one) => !large.includes(one)).slice(0, 20);
  return JSON.stringify({ count: found.length, images: [...large, ...faulty].map((one) => one.out) });
})
