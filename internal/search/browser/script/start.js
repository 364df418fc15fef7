// One engine for all boxes of the page. The index calls loaSearch with each file.

const engine = new Engine();
let begun = false;

/** @param {string} id @param {any} payload */
const take = (id, payload) => {
  if (id !== "start") {
    const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
    if (script) arrived.set(script.src, payload);
    return;
  }
  engine.start(payload);
  if (begun) return;
  begun = true;
  const forms = [.../** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-search]"))];
  for (const form of forms) {
    if ("page" in form.dataset) new Finder(form, engine);
    else new Box(form, engine);
  }
};

take.engine = engine; // for scripts of the site
/** @type {any} */ (window).loaSearch = take;
