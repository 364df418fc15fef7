// Where the words stand in a page: the page itself is read when its result is
// seen, so that the index need not hold every text a second time.

const blocks = "p, li, td, th, dd, dt, h2, h3, h4, blockquote, figcaption, pre";
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
 * The stretch of a page that has most of the words, "" when it has none.
 * @param {string} html @param {Marked} words
 */
function excerpt(html, words) {
  const page = new DOMParser().parseFromString(html, "text/html"); // runs and loads nothing
  const main = page.querySelector("main .text") || page.querySelector("main");
  let best = "";
  let most = 0;
  for (const block of main ? main.querySelectorAll(blocks) : []) {
    if (block.querySelector(blocks)) continue;
    const text = (block.textContent || "").replace(/\s+/g, " ").trim();
    const [score, part] = densest(text, words);
    if (score > most) [most, best] = [score, part];
  }
  return best;
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
    const seen = new Set();
    let near = 0;
    for (let k = i; words.has(all[i].folded) && k < Math.min(i + nearWords, all.length); k++) {
      if (!words.has(all[k].folded)) continue;
      seen.add(all[k].folded);
      near += 1 / (1 + k - i);
    }
    if (seen.size + near / 100 > most) [most, at] = [seen.size + near / 100, i];
  }
  if (!most) return [0, ""];
  const first = Math.max(0, Math.min(at - 8, all.length - excerptWords));
  const last = Math.min(all.length, first + excerptWords) - 1;
  const start = first ? all[first].start : 0;
  const end = last < all.length - 1 ? all[last].end : text.length;
  return [most, (start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : "")];
}

/** Reads pages, two at a time, and none where bytes are dear. */
class Pages {
  constructor() {
    this.waiting = /** @type {(() => void)[]} */ ([]);
    this.busy = 0;
    const net = /** @type {any} */ (navigator).connection || {};
    this.dear = root.startsWith("file:") || net.saveData || /2g/.test(net.effectiveType || "");
  }

  /** @param {string} url @returns {Promise<string>} fails where the page is not to be had */
  async read(url) {
    if (this.dear) throw url;
    while (this.busy > 1) await new Promise((free) => this.waiting.push(/** @type {() => void} */ (free)));
    this.busy++;
    try {
      const answer = await fetch(url);
      if (!answer.ok) throw url;
      return await answer.text();
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }
}
