// Times and shifts of this load, as the browser wrote them down.
(async () => {
  const k = globalThis.kuzgu;
  const entries = {};
  for (const type of ["layout-shift", "largest-contentful-paint", "longtask", "paint"]) {
    entries[type] = [];
    try {
      new PerformanceObserver((list) => entries[type].push(...list.getEntries())).observe({ type, buffered: true });
    } catch {
      continue;
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 60));
  const whole = (number) => (Number.isFinite(number) && number > 0 ? Math.round(number) : null);
  let worst = { score: 0, shifts: [] };
  let session = { score: 0, shifts: [], first: 0, last: -10000 };
  // nobody touches this page: hadRecentInput is set by the phone's screen being emulated
  for (const shift of entries["layout-shift"].slice(0, 1000)) {
    if (shift.startTime - session.last > 1000 || shift.startTime - session.first > 5000)
      session = { score: 0, shifts: [], first: shift.startTime, last: shift.startTime };
    session.last = shift.startTime;
    session.score += shift.value;
    session.shifts.push(shift);
    if (session.score > worst.score) worst = { score: session.score, shifts: [...session.shifts] };
  }
  const shifts = [];
  for (const shift of worst.shifts)
    for (const source of (shift.sources || []).slice(0, 3)) {
      const node = source.node instanceof Element ? source.node : source.node ? k.parent(source.node) : null;
      if (node && node.isConnected) shifts.push({ at: k.drawn(node, source.currentRect), score: Math.round(shift.value * 10000) / 10000 });
    }
  const tasks = entries.longtask.filter((task) => task.duration > 50);
  const paint = entries.paint.find((one) => one.name === "first-contentful-paint");
  const largest = entries["largest-contentful-paint"].at(-1);
  const navigation = performance.getEntriesByType("navigation")[0];
  return JSON.stringify({
    load_ms: navigation ? whole(navigation.loadEventEnd) : null,
    first_paint_ms: paint ? whole(paint.startTime) : null,
    largest_paint_ms: largest ? whole(largest.startTime) : null,
    largest_paint: largest && largest.element instanceof Element ? k.drawn(largest.element) : null,
    blocking_ms: Math.round(tasks.reduce((sum, task) => sum + task.duration - 50, 0)),
    long_tasks: tasks.length,
    layout_shift: Math.round(worst.score * 10000) / 10000,
    shifts: shifts.sort((a, b) => b.score - a.score).slice(0, 10),
    elements: k.query(document, "*").length,
  });
})
