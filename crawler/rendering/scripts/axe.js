// axe-core's rules over the page, in few words.
(async () => {
  const result = await axe.run(document, {
    elementRef: false,
    iframes: false,
    preload: false,
    resultTypes: ["violations", "incomplete"],
  });
  const short = (rule) => ({
    id: rule.id,
    impact: rule.impact || "",
    tags: rule.tags.slice(0, 12),
    nodes: rule.nodes.slice(0, 8).map((node) => ({ target: node.target.flat(9).join(" ").slice(0, 160), html: node.html.slice(0, 200) })),
    node_count: rule.nodes.length,
  });
  return JSON.stringify({
    violations: result.violations.map(short),
    incomplete: result.incomplete.map(short).map((rule) => ({ ...rule, nodes: rule.nodes.slice(0, 3) })),
    passes: result.passes.map((rule) => rule.id),
  });
})
