// What was typed: words, phrases in quotes, -words that must not be there, dates.

const mostWords = 8;

/**
 * @typedef {object} Query
 * @property {Token[]} words
 * @property {[number, number][]} phrases ranges in words, from and until
 * @property {Token[][]} without words or phrases that must not be there
 * @property {boolean} open the last word may be unfinished
 * @property {string[][]} long phrases in quotes of three and more words, folded: the index has pairs alone
 * @property {string[]} rest what is too much: words behind the others
 */

/** What is set apart from plain words: -word, -"phrase", "phrase". */
const pieces = /(?:^|\s)-(?:"([^"]*)"?|([\p{L}\p{N}][^\s"]*))|"([^"]*)"?/gu;

/** @param {string} text @param {Folding} folding @param {boolean} typing @returns {Query} */
function parseQuery(text, folding, typing) {
  text = text.slice(0, 1000).replace(/[\p{Cf}\ufe00-\ufe0f]/gu, "").normalize("NFC").replace(/[“”„]/g, '"')
    .replace(/(^|[^\p{L}\p{N}\p{M}])(\d{4})-(\d\d?)-(\d\d?)(?![\p{L}\p{N}\p{M}])/gu, "$1$4/$3/$2");
  /** @type {Query} */
  const query = { words: [], phrases: [], without: [], long: [], rest: [], open: typing && /[\p{L}\p{N}\p{M}]$/u.test(text) };
  let done = 0;
  const plain = /** @type {(end?: number) => void} */ ((end) => {
    const words = simplerDates(folding.tokens(text.slice(done, end)));
    query.phrases.push(...numbers(words, query.words.length));
    query.words.push(...words);
  });
  for (const m of text.matchAll(pieces)) {
    plain(m.index);
    done = (m.index || 0) + m[0].length;
    const words = simplerDates(folding.tokens(m[1] ?? m[2] ?? m[3]));
    if (m[3] === undefined) {
      if (words.length) query.without.push(words);
      if (done === text.length) query.open = false;
      continue;
    }
    if (words.length > 2) query.long.push(words.map((w) => w.folded));
    if (words.length) query.phrases.push([query.words.length, query.words.length + words.length]);
    query.words.push(...words);
  }
  plain();
  if (query.words.length > mostWords) {
    query.rest = [query.words[mostWords].text, "…"];
    query.words.length = mostWords;
    query.open = false;
    query.phrases = query.phrases.filter((p) => p[0] < mostWords);
    for (const p of query.phrases) p[1] = Math.min(p[1], mostWords);
  }
  return query;
}

/** @param {Token | undefined} word @param {number} low @param {number} high */
function isNumber(word, low, high) {
  return word && /^\d+$/.test(word.folded) && +word.folded >= low && +word.folded <= high;
}

/**
 * Dates as the index has them, numbers alone: "ngày 31 tháng 8 năm 2022" is 31 8 2022.
 * @param {Token[]} words
 */
function simplerDates(words) {
  /** @type {Token[]} */
  const out = [];
  for (let i = 0; i < words.length; i++) {
    const year = words[i + 2]?.folded === "nam" ? i + 3 : i + 2;
    if (words[i].folded !== "thang" || !isNumber(words[i + 1], 1, 12) || !isNumber(words[year], 1900, 2099)) {
      out.push(words[i]);
      continue;
    }
    const date = [words[i + 1], words[year]];
    if (isNumber(out[out.length - 1], 1, 31)) date.unshift(/** @type {Token} */ (out.pop()));
    if (out[out.length - 1]?.folded === "ngay" && date.length > 2) out.pop();
    out.push(...date.map((w, k) => ({ ...w, joined: k > 0 })));
    i = year;
  }
  return out;
}

/**
 * Numbers with signs in them are phrases: 31/8/2022, 2278/KH-UBND.
 * @param {Token[]} words @param {number} at where they begin in the query
 */
function numbers(words, at) {
  /** @type {[number, number][]} */
  const out = [];
  for (let i = 0, j = 1; i < words.length; i = j++) {
    while (words[j]?.joined) j++;
    if (j > i + 1 && words.slice(i, j).some((w) => /\d/.test(w.folded))) out.push([at + i, at + j]);
  }
  return out;
}
