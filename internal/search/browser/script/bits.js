// Numbers in few bits. What no writer has made is an error, never a wrong number
// and never a loop without end.

const sixes = new Uint8Array(128).fill(255); // by the code of a digit of base64url
let digits = 0;
for (const [first, last] of ["AZ", "az", "09", "--", "__"]) {
  for (let c = first.charCodeAt(0); c <= last.charCodeAt(0); c++) sixes[c] = digits++;
}

const damaged = () => new Error("damaged");

class Bits {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  one() {
    const six = sixes[this.text.charCodeAt(this.at / 6 | 0)];
    if (!(six < 64)) throw damaged();
    return six >> (5 - this.at++ % 6) & 1;
  }

  /** @param {number} n */
  some(n) {
    let v = 0;
    while (n-- > 0) v = v << 1 | this.one();
    return v;
  }

  /** Elias's gamma code less one. @param {number} most */
  count(most) {
    let n = 0;
    while (!this.one()) n++;
    const v = n > 30 ? Infinity : (1 << n | this.some(n)) - 1;
    if (v > most) throw damaged();
    return v;
  }

  /** @param {number} c how many ascending numbers @param {number} n all are below it @returns {number[]} */
  list(c, n) {
    if (!c) return [];
    if (2 * c <= n) return this.rice(c, n);
    const missing = this.rice(n - c, n);
    const out = [];
    for (let d = 0, i = 0; d < n; d++) {
      if (missing[i] === d) i++;
      else out.push(d);
    }
    return out;
  }

  /** @param {number} c @param {number} n @returns {number[]} */
  rice(c, n) {
    let k = 0;
    while (c && c * 2 ** (k + 1) <= n) k++;
    const out = [];
    for (let next = 0; c-- > 0; next++) {
      let q = 0;
      while (this.one()) q++;
      next += q * 2 ** k + this.some(k);
      if (next >= n) throw damaged();
      out.push(next);
    }
    return out;
  }
}

/** @param {string} payload @returns {[string, Bits]} the text of a file, and the bits behind it */
function apart(payload) {
  const end = payload.lastIndexOf("~");
  return [payload.slice(0, end), new Bits(payload.slice(end + 1))];
}
