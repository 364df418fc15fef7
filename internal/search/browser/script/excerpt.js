// Where the words stand in a page: the page itself is read when its result is
// seen, so that the index need not hold every text a second time.

const blocks = "h1, p, li, td, th, dd, dt, h2, h3, h4, blockquote, figcaption, pre";
const excerptWords = 34;
const nearWords = 12;

/**
 * The text with the words of the query marked.
 * @param {string} text @param {Marked} words
 * @returns {(Node | string)[]}
 */
function marked(text, words) {
  /** @type {(Node | string)[]} */
  const out = [];
  let done = 0;
  let from = -1; // where the mark under way begins
  let to = 0;
  const close = () => {
    if (from < 0) return;
    out.push(text.slice(done, from), el("mark", {}, text.slice(from, to)));
    done = to;
  };
  for (const token of words.folding.tokens(text)) {
    if (!words.has(token.folded)) continue;
    // Neighbours are one mark: "hộ nghèo" is one word, 31/8/2022 one day.
    if (from < 0 || !(token.joined || /^\s+$/.test(text.slice(to, token.start)))) {
      close();
      from = token.start;
    }
    to = token.end;
  }
  close();
  out.push(text.slice(done));
  return out;
}

/**
 * The stretch of a page that has most of the words, "" when it has none; null
 * when the page does not have a long phrase.
 * @param {string} html @param {Marked} words
 */
function excerpt(html, words) {
  const page = new DOMParser().parseFromString(html, "text/html"); // runs and loads nothing
  const texts = /** @type {(within: string) => string[]} */ ((within) => [...page.querySelectorAll(within)].filter((b) => !b.querySelector(blocks))
    .map((b) => (b.textContent || "").replace(/\s+/g, " ").trim()));
  const all = texts(`main :is(${blocks})`);
  if (words.torn(all)) return null;
  const body = texts(`main .text :is(${blocks})`);
  return (body.length ? body : all).map((text) => densest(text, words)).reduce((a, b) => (b[0] > a[0] ? b : a), [0, ""])[1];
}

/**
 * @param {string} text @param {Marked} words
 * @returns {[number, string]} how many of the words are near each other, and the stretch around them
 */
function densest(text, words) {
  const all = words.folding.tokens(text);
  let most = 0;
  let at = 0;
  for (let i = 0; i < all.length; i++) {
    const near = all.slice(i, i + nearWords).map((t) => t.folded).filter((s) => words.has(s));
    const score = words.has(all[i].folded) ? new Set(near).size + near.length / 100 : 0;
    if (score > most) [most, at] = [score, i];
  }
  if (!most) return [0, ""];
  const first = Math.max(0, Math.min(at - 8, all.length - excerptWords));
  const last = Math.min(all.length, first + excerptWords) - 1;
  const start = first ? all[first].start : 0;
  const end = last < all.length - 1 ? all[last].end : text.length;
  return [most, (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "")];
}

/** Whether pages are not to be read: there is no server, or bytes are dear. */
const dear = (() => {
  const net = /** @type {any} */ (navigator).connection || {};
  return root.startsWith("file:") || net.saveData || /2g/.test(net.effectiveType);
})();

/** @param {string} url @returns {Promise<string>} fails where the page is not to be had */
async function readPage(url) {
  const answer = !dear && await fetch(url);
  if (!answer || !answer.ok) throw url;
  return answer.text();
}
