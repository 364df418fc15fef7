// How the page is shown on this device (size of text, colours, contrast), and the
// button that reads an article aloud. The page is complete without.
(() => {
  const root = document.documentElement;
  const names = ["size", "scheme", "contrast"];
  const key = "loa-reading";

  /** @returns {Record<string, string>} */
  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key) || "{}");
    } catch {
      return {}; // a device that keeps nothing, or a value that is not ours
    }
  }

  /** Shows the page as it was chosen, here or on another page of the site. */
  function show() {
    const chosen = kept();
    for (const name of names) {
      const value = chosen[name] || "";
      if (value) root.dataset[name] = value;
      else delete root.dataset[name];
      for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`.reading [name=${name}]`)))
        input.checked = input.value === value;
    }
  }

  const panel = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".reading"));
  if (panel) {
    panel.addEventListener("change", (event) => {
      const input = /** @type {HTMLInputElement} */ (event.target);
      const chosen = { ...kept(), [input.name]: input.value };
      try {
        localStorage.setItem(key, JSON.stringify(chosen));
      } catch {
        root.dataset[input.name] = input.value; // for this page alone
        if (!input.value) delete root.dataset[input.name];
        return;
      }
      show();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      /** @type {HTMLElement} */ (panel.firstElementChild).focus();
    });
    document.addEventListener("click", (event) => {
      if (!panel.contains(/** @type {Node} */ (event.target))) panel.open = false;
    });
    addEventListener("storage", show);
    addEventListener("pageshow", show); // also one that comes back as it was left
    show();
    panel.hidden = false;
  }

  const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".listen"));
  if (button && window.speechSynthesis && !document.querySelector("main audio")) readAloud(button);
})();

/**
 * Makes the button read the article aloud, where the device has a voice for the
 * language of the page. An article that has a recording needs none.
 * @param {HTMLButtonElement} button
 */
function readAloud(button) {
  const root = document.documentElement;
  const voices = speechSynthesis;
  const blocks = "h1,h2,h3,h4,p,li,dt,dd,th,td,caption,figcaption,blockquote";
  const start = button.textContent || "";
  /** @type {{text: string, block: Element}[]} */
  let parts = [];
  let at = 0;
  let speaking = false;

  /** @param {string} lang */
  const voice = (lang) => voices.getVoices().find((v) => v.lang.slice(0, 2).toLowerCase() === lang.slice(0, 2));
  const offer = () => {
    button.hidden = !voice(root.lang);
  };

  /** The text of a block itself, without blocks in it and marks of footnotes. @param {Element} block */
  function own(block) {
    let text = "";
    for (const node of block.childNodes)
      if (!(node instanceof Element)) text += node.textContent;
      else if (!node.matches(blocks + ",ul,ol,dl,.footnote-ref,.footnote-back")) text += node.textContent;
    return text.replace(/\s+/g, " ").trim();
  }

  /** Everything to be read, a sentence each: a long text would fall silent. */
  function sentences() {
    const list = [];
    for (const block of document.querySelectorAll("article h1, article .lead, article .main :is(" + blocks + ")"))
      if (!block.matches(".paper"))
        for (const text of own(block).match(/[^.!?;]+[.!?;]*/g) || []) list.push({ text, block });
    return list;
  }

  /** @param {Element | null} block */
  function mark(block) {
    for (const other of document.querySelectorAll(".spoken")) other.classList.remove("spoken");
    if (block) block.classList.add("spoken");
  }

  /** @param {boolean} on */
  function turn(on) {
    speaking = on;
    button.textContent = on ? button.dataset.stop || "" : start;
    mark(null);
    if (on) next();
    else voices.cancel();
  }

  function next() {
    const part = parts[at];
    if (!part) {
      at = 0;
      turn(false);
      return;
    }
    const words = new SpeechSynthesisUtterance(part.text);
    const passage = part.block.closest("[lang]");
    words.lang = (passage && passage.getAttribute("lang")) || root.lang;
    words.voice = voice(words.lang) || null;
    words.onend = () => {
      if (!speaking) return;
      at++;
      next();
    };
    words.onerror = () => {
      if (speaking) turn(false);
    };
    mark(part.block);
    voices.speak(words);
  }

  button.addEventListener("click", () => {
    if (!parts.length) parts = sentences();
    turn(!speaking);
  });
  addEventListener("pagehide", () => voices.cancel());
  if (voices.addEventListener) voices.addEventListener("voiceschanged", offer);
  offer();
}
