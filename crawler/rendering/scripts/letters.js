// The size of the visible letters, and the length of the lines.
((screenWidth) => {
  const k = globalThis.kuzgu;
  const scale = k.shrink(screenWidth);
  const limit = k.layoutWidth();
  let all = 0;
  let under12 = 0;
  let under16 = 0;
  const sizes = new Map();
  const small = new Map();
  const blocks = new Map();
  for (const { node, parent, letters } of k.texts()) {
    if (!k.visible(parent) || k.tiny(parent)) continue;
    const px = parseFloat(k.style(parent).fontSize) * scale;
    if (!(px > 0)) continue;
    const r = k.rect(parent);
    if (r.right + scrollX <= 0 || r.bottom + scrollY <= 0) continue;
    all += letters;
    const rounded = k.round(px);
    sizes.set(rounded, (sizes.get(rounded) || 0) + letters);
    if (px < 15.95) under16 += letters;
    if (px < 11.95) {
      under12 += letters;
      const known = small.get(parent);
      if (known) known.letters += letters;
      else if (small.size < 3000) small.set(parent, { letters, px: rounded });
    }
    let block = parent;
    while (block && k.style(block).display.startsWith("inline") && block !== k.body()) block = k.parent(block);
    if (block) {
      const known = blocks.get(block);
      if (known) {
        known.letters += letters;
        known.nodes.push(node);
      } else if (blocks.size < 1500) blocks.set(block, { letters, nodes: [node], px: rounded });
    }
  }
  let lines = 0;
  let long = 0;
  let short = 0;
  let beyond = 0;
  let longest = 0;
  const averages = [];
  const tight = [];
  for (const [block, { letters, nodes, px }] of blocks) {
    if (letters < 60) continue;
    const tops = new Map();
    for (const node of nodes.slice(0, 100)) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const r of [...range.getClientRects()].slice(0, 400)) {
        const key = Math.round(r.top / 4);
        tops.set(key, Math.max(tops.get(key) || 0, r.right + scrollX));
      }
    }
    if (tops.size < 3) continue;
    const average = letters / tops.size;
    lines += tops.size;
    averages.push([average, tops.size]);
    if (average > 80) long += tops.size;
    if (average < 20) short += tops.size;
    longest = Math.max(longest, Math.round(average));
    const fate = k.fate(block, k.rect(block), limit);
    for (const right of tops.values()) if (right > limit + 1 && fate !== "scroller" && fate !== "parked") beyond += 1;
    const height = parseFloat(k.style(block).lineHeight) * scale;
    if (height > 0 && height < 1.2 * px) tight.push({ block, px, letters });
  }
  averages.sort((a, b) => a[0] - b[0]);
  let middle = 0;
  let passed = 0;
  for (const [average, count] of averages) {
    middle = average;
    passed += count;
    if (passed * 2 >= lines) break;
  }
  let common = 0;
  for (const [px, count] of sizes) if (count > (sizes.get(common) || 0)) common = px;
  const run = (one, px, letters) => ({ at: k.drawn(one), px, letters });
  return JSON.stringify({
    letters: all,
    under_12: under12,
    under_16: under16,
    common_px: common,
    small: [...small]
      .sort((a, b) => b[1].letters - a[1].letters)
      .slice(0, 15)
      .map(([one, { px, letters }]) => run(one, px, letters)),
    lines,
    long_lines: long,
    short_lines: short,
    beyond_lines: beyond,
    line_letters: k.round(middle),
    longest_line: longest,
    tight: tight.slice(0, 10).map(({ block, px, letters }) => run(block, px, letters)),
  });
})
