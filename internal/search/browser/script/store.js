// Bringing files of the index: each is a plain script that hands a text over, so
// that it works without a server and under a strict policy.

const root = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
const backOff = 400; // ms before the first new try; then twice as many

/** What scripts have handed over, by their address. @type {Map<string, any>} */
const arrived = new Map();

/** @param {string} src @returns {Promise<any>} when the script has run; fails when it cannot be had */
function runScript(src) {
  return new Promise((done, fail) => {
    const script = el("script", { src });
    script.onload = done;
    script.onerror = fail;
    document.head.append(script);
  });
}

/** Files of one index, each loaded once. */
class Store {
  /** @param {Record<string, string>} hashes */
  constructor(hashes) {
    this.hashes = hashes;
    this.files = /** @type {Map<string, Promise<any>>} */ (new Map());
  }

  /**
   * @template T
   * @param {string} kind w, t, x or f
   * @param {number} i
   * @param {(payload: string) => T} decode called once
   * @returns {Promise<T>}
   */
  load(kind, i, decode) {
    const id = kind + i.toString(36);
    let file = this.files.get(id);
    if (!file) {
      const hash = this.hashes[kind]; // four characters a file; none where the name has none
      file = this.bring(`${root}search/${id}${hash ? "-" + hash.substr(4 * i, 4) : ""}.js`).then(decode);
      file.catch(() => this.files.delete(id));
      this.files.set(id, file);
    }
    return file;
  }

  /** @param {string} src */
  async bring(src) {
    for (let again = 0; ; again++) {
      try {
        await runScript(src);
        const payload = arrived.get(src);
        arrived.delete(src);
        if (payload) return payload;
        throw damaged();
      } catch (e) {
        if (again === 2 || !navigator.onLine) throw e;
        await new Promise((done) => setTimeout(done, backOff << again));
      }
    }
  }
}

/** @param {string} payload */
function lines(payload) {
  return payload.split("\n");
}
