// What is asked, and its place in the address: a result page can be linked,
// opened cold, and left and found again with the back button.

const pageSize = 10;
const mostShown = 200;
const facetKeys = ["plan", "theme", "audience", "district", "kind", "year"];

/**
 * @typedef {object} Question
 * @property {string} q as it was typed
 * @property {string} sort "" by relevance, or "date"
 * @property {Record<string, string[]>} chosen keys of terms, by facet
 * @property {number} shown how many results
 */

/** @returns {Question} */
function fromAddress() {
  // Where a page may not change the query of its address, as in a folder
  // without a server in some browsers, the fragment holds it.
  const p = new URLSearchParams(/^#q=/.test(location.hash) ? location.hash.slice(1) : location.search);
  /** @type {Record<string, string[]>} */
  const chosen = {};
  for (const facet of facetKeys) {
    const keys = p.getAll(facet);
    if (keys.length) chosen[facet] = keys;
  }
  const shown = Math.min(Math.max(pageSize, Number(p.get("n")) || 0), mostShown);
  return { q: p.get("q") || "", sort: p.get("sort") === "date" ? "date" : "", chosen, shown };
}

/** @param {Question} question */
function toQuery(question) {
  const p = new URLSearchParams({ q: question.q });
  if (question.sort) p.set("sort", question.sort);
  for (const [facet, keys] of Object.entries(question.chosen)) {
    for (const key of keys) p.append(facet, key);
  }
  if (question.shown > pageSize) p.set("n", String(question.shown));
  return String(p);
}

/**
 * @param {Question} question
 * @param {boolean} step a new step of the history, to come back from
 */
function toAddress(question, step) {
  const change = /** @type {(url: string) => void} */ (
    (url) => history[step ? "pushState" : "replaceState"](null, "", url));
  const query = toQuery(question);
  try {
    change(location.pathname + (question.q ? "?" + query : ""));
  } catch {
    change("#" + query);
  }
}
