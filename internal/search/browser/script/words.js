// A text as words, each without its marks and they apart. The rules are those of
// package search, the tables come with the index.

const wordForm = /[0-9]{1,3}(?![0-9])(?:\.[0-9]{3}(?![0-9]))+(?!\.[0-9]{3}(?![0-9]))(?:,[0-9]+)?(?![\p{L}\p{N}\p{M}])|[0-9]+,[0-9]+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}\p{M}]+/gu;
const toneMarks = "\u0301\u0300\u0309\u0303\u0323"; // 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng

class Folding {
  /** @param {{letters: string, marks: string}} table */
  constructor(table) {
    this.letters = new Map(table.letters.split(" ").map((s) => [s[0], s.slice(1)]));
    this.marks = new RegExp("[" + table.marks.replace(/[0-9A-F]{4}/g, "\\u$&").replace(/ /g, "") + "]", "g");
  }

  /** @param {string} text @returns {string} without marks, in lower case */
  fold(text) {
    return [...text.normalize("NFD").replace(this.marks, "").toLowerCase()]
      .map((c) => this.letters.get(c) ?? c).join("").normalize("NFC");
  }

  /** @param {string} word @returns {string} what fold takes away: hộ → a5 */
  code(word) {
    const letters = [];
    let tone = "";
    let open = false;
    for (const c of word.toLowerCase().normalize("NFD")) {
      if ("aeoud".includes(c)) {
        letters.push("z");
        open = true;
      } else if ("đðɖƣ".includes(c)) {
        letters.push("w");
        open = false;
      } else if (c === "\u0302" && open) letters[letters.length - 1] = "a";
      else if ((c === "\u0306" || c === "\u031b") && open) letters[letters.length - 1] = "w";
      else if (!c.match(this.marks)) open = false;
      else tone += toneMarks.indexOf(c) + 1 || "";
    }
    return letters.join("").replace(/z+$/, "") + tone;
  }

  /** @param {string} text @returns {Token[]} */
  tokens(text) {
    /** @type {Token[]} */
    const out = [];
    let before = -2;
    for (const m of text.matchAll(wordForm)) {
      const start = m.index || 0;
      const token = this.token(m[0]);
      if (!token) continue;
      const joined = start === before + 1 && "/-.".includes(text[before]);
      before = start + m[0].length;
      out.push({ ...token, text: m[0], start, end: before, joined });
    }
    return out;
  }

  /** @param {string} word */
  token(word) {
    word = word.normalize("NFC");
    if (word.length > 40 || /[\ud800-\udfff]/.test(word)) return null;
    if (/^[0-9]/.test(word)) word = word.replace(/\./g, "");
    if (/^[0-9]+$/.test(word)) return { folded: word.replace(/^0+(?=.)/, ""), code: "" };
    const folded = this.fold(word).replace(/^quy/, "qui").replace(/^([^aeiouy]+)y$/, "$1i");
    return { folded, code: this.code(word) };
  }
}
