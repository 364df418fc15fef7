// Asks Pagefind queries as a browser would, and counts what it loads.
//
//	node pagefind.mjs INDEX < questions
//
// A line of the questions is {"query": …, "cold": true}; the answer is a line
// {"init": [bytes, requests], "query": [bytes, requests], "titles": […]} for ten
// results. Cold: with nothing loaded before.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const index = process.argv[2];
let loaded = [0, 0];

/** Counts a file as a host sends it that compresses what is not compressed. */
function read(name) {
  const bytes = readFileSync(`${index}/${name}`);
  loaded[0] += name.includes(".pf_") || name.includes("wasm.") ? bytes.length : gzipSync(bytes).length;
  loaded[1]++;
  return bytes;
}

globalThis.document = { querySelector: () => ({ getAttribute: () => "vi" }), currentScript: null };
globalThis.window = globalThis;
globalThis.location = new URL("http://localhost/");
globalThis.fetch = async (url) => new Response(read(String(url).replace(/^.*\/pagefind\//, "").replace(/\?.*/, "")));

let copies = 0;
async function fresh() {
  read("pagefind.js");
  const pagefind = await import(`${pathToFileURL(index)}/pagefind.js?${copies++}`);
  await pagefind.options({ basePath: "/pagefind/" });
  await pagefind.init();
  return pagefind;
}

let kept;
for await (const line of createInterface({ input: process.stdin })) {
  const { query, cold } = JSON.parse(line);
  loaded = [0, 0];
  if (cold || !kept) kept = await fresh();
  const init = loaded;
  loaded = [0, 0];
  const found = await kept.search(query);
  const shown = await Promise.all(found.results.slice(0, 10).map((r) => r.data()));
  console.log(JSON.stringify({ init, query: loaded, titles: shown.map((s) => s.meta.title) }));
}
