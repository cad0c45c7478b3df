// node lighthouse.mjs FOLDER BROWSER RULES URL…: Lighthouse's own default audit of each page, one browser for all.
// Prints one JSON line a page: its seconds, and the verdicts that Küzgü gives too.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, browser, rules, ...urls] = process.argv.slice(2);
const require = createRequire(`${folder}/package.json`);
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
const lighthouse = (await load("lighthouse")).default;
const launcher = await load("chrome-launcher");
const chrome = await launcher.launch({
  chromePath: browser,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", `--host-resolver-rules=${rules}`],
});
const WANTED = ["viewport-insight", "meta-viewport", "target-size", "color-contrast", "image-alt", "document-title", "cumulative-layout-shift"];
try {
  for (const url of urls) {
    const started = performance.now();
    const result = await lighthouse(url, { port: chrome.port, logLevel: "silent", output: "json" });
    const seconds = (performance.now() - started) / 1000;
    const audits = Object.fromEntries(WANTED.map((id) => [id, result.lhr.audits[id]?.score ?? null]));
    console.log(JSON.stringify({ url, seconds, version: result.lhr.lighthouseVersion, error: result.lhr.runtimeError?.code ?? "", audits }));
  }
} finally {
  await chrome.kill();
}
