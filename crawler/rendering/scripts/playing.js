// Sound and film that start by themselves.
(() => {
  const k = globalThis.kuzgu;
  const found = [];
  for (const one of k.elements()) {
    if (found.length >= 10) break;
    const at = () => k.drawn(one);
    if (one instanceof HTMLMediaElement) {
      if (one.paused && !one.autoplay) continue;
      found.push({ at: at(), kind: k.localName(one) === "audio" ? "audio" : "video", muted: one.muted || one.volume === 0, controls: one.controls, loops: one.loop });
    } else if (k.localName(one) === "iframe") {
      const source = k.attribute(one, "src") || "";
      if (/[?&](autoplay|auto_play)=(1|true)/i.test(source))
        found.push({ at: at(), kind: "frame", muted: /[?&](mute|muted)=(1|true)/i.test(source), controls: !/[?&]controls=0/i.test(source), loops: /[?&]loop=1/i.test(source) });
    }
  }
  return JSON.stringify(found);
})
