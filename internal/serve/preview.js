// @ts-check
// preview.js keeps a page of the preview new, and shows a bar below it. The server
// puts it into each page that a browser opens; it is no part of the site. The same
// file is the worker that all tabs share: a browser opens six connections to a
// host, and the stream of events takes one as long as it lasts.

/**
 * @typedef {{have: string, look: string, source: string, line: number, file: string, edit: string, listed: boolean}} PageData
 * @typedef {{place: string, edit: string, warning: boolean, text: string, line: string, mark: string, hint: string}} Problem
 * @typedef {{do: "stay" | "reload" | "style" | "go", to: string, have: string, styles: string[] | null,
 *   errors: number, warnings: number, problems: Problem[], hidden: number}} Check
 * @typedef {{have: string, at: number, scroll: number, details: [string, boolean][]}} Kept
 */

(function () {
  "use strict";

  /** @type {Record<string, string>} what is said, in the user's language; the server puts it before this file */
  // @ts-ignore
  const words = loaWords;

  /**
   * Calls tell with "new" whenever the server has something new, and with
   * "stopped" when it is gone.
   * @param {(what: string) => void} tell
   */
  function listen(tell) {
    const events = new EventSource("/_loa/events");
    events.onmessage = () => tell("new");
    events.onerror = () => {
      tell("stopped");
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000, tell);
    };
  }

  /** The worker: passes on what the server says to all tabs. */
  function relay() {
    /** @type {Set<MessagePort>} */
    const ports = new Set();
    let last = "";
    listen((what) => {
      last = what;
      for (const port of ports) port.postMessage(what);
    });
    self.addEventListener("connect", (e) => {
      const port = /** @type {MessageEvent} */ (e).ports[0];
      ports.add(port);
      port.onmessage = () => ports.delete(port); // the tab says goodbye
      if (last) port.postMessage(last);
    });
  }

  /** @param {(what: string) => void} tell */
  function connect(tell) {
    if (typeof SharedWorker === "undefined") return listen(tell);
    const { port } = new SharedWorker("/_loa/preview.js", { name: "loa" });
    port.onmessage = (e) => tell(e.data);
    window.addEventListener("pagehide", () => port.postMessage("bye"));
    window.addEventListener("pageshow", (e) => {
      if (e.persisted) connect(tell);
    });
  }

  /** The page: asks what has become of it whenever there is something new. */
  function page() {
    const element = /** @type {HTMLScriptElement} */ (document.currentScript);
    /** @type {PageData} */
    const data = JSON.parse(element.dataset.page || "{}");
    element.remove();
    const kept = restore();
    const show = bar(data);
    let asking = false;
    let again = false;

    async function ask() {
      again = true;
      if (asking) return;
      asking = true;
      try {
        while (again) {
          again = false;
          const { have, look, source, file } = data;
          const query = new URLSearchParams({ page: location.pathname, have, look, source, file });
          const response = await fetch("/_loa/check?" + query, { cache: "no-store" });
          obey(await response.json());
        }
      } catch {
        // The server is gone, and the stream says so.
      } finally {
        asking = false;
      }
    }

    /** @param {Check} check */
    function obey(check) {
      show(check);
      if (check.do === "style" && swap(check.styles || [])) {
        data.have = check.have;
      } else if (check.do === "go") {
        keep(check.to, data.have);
        location.replace(check.to + location.hash);
      } else if (check.do !== "stay" && !(kept && kept.have === data.have && Date.now() - kept.at < 2000)) {
        keep(location.pathname, data.have); // the same page twice would be a fault of ours: no loop
        location.reload();
      }
    }

    connect((what) => {
      show(null, what === "stopped");
      if (what === "new") ask();
    });
  }

  /**
   * Puts other style sheets in the place of those of the page; false when they
   * are not as many. An old one goes when the new one is there.
   * @param {string[]} styles
   */
  function swap(styles) {
    const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll("link[rel~=stylesheet]:not([data-loa-old])")]);
    if (links.length !== styles.length) return false;
    links.forEach((link, i) => {
      if (link.getAttribute("href") === styles[i]) return;
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      next.href = styles[i];
      link.dataset.loaOld = "";
      next.onload = next.onerror = () => link.remove();
      link.after(next);
    });
    return true;
  }

  const details = () => [...document.querySelectorAll("details")];

  /** @param {HTMLDetailsElement} d */
  const nameOf = (d) => (d.querySelector("summary")?.textContent || "").trim();

  /**
   * Keeps what a reload would lose.
   * @param {string} path of the page that comes
   * @param {string} have
   */
  function keep(path, have) {
    /** @type {Kept} */
    const kept = { have, at: Date.now(), scroll: scrollY, details: details().map((d) => [nameOf(d), d.open]) };
    try {
      sessionStorage.setItem("loa:" + path, JSON.stringify(kept));
    } catch {
      // Without storage the page begins at its top.
    }
  }

  /** Brings back what was kept. @returns {Kept | null} */
  function restore() {
    /** @type {Kept | null} */
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem("loa:" + location.pathname) || "null");
      sessionStorage.removeItem("loa:" + location.pathname);
    } catch {
      return null;
    }
    if (!kept) return null;
    const { scroll } = kept;
    const left = kept.details;
    for (const d of details()) {
      const i = left.findIndex(([name]) => name === nameOf(d));
      if (i >= 0) [[, d.open]] = left.splice(i, 1);
    }
    const go = () => scrollTo({ top: scroll, behavior: "instant" });
    go();
    const reached = scrollY;
    window.addEventListener("load", () => {
      if (scrollY === reached) go(); // pictures may have moved it; whoever scrolls meanwhile stays
    });
    return kept;
  }

  const style = `
    :host { all: initial; display: block; height: 2.5rem; color-scheme: light dark }
    * { box-sizing: border-box; font: 14px/1.4 system-ui, sans-serif }
    aside { position: fixed; inset: auto 0 0; z-index: 2147483647; color: #111; background: #ffe9a8; border-top: 1px solid #7a5c00 }
    .row { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; padding: .25rem .75rem; min-height: 2.5rem }
    b, h2 { font-weight: 700 }
    code, pre { font: 13px/1.35 ui-monospace, monospace }
    code { overflow-wrap: anywhere }
    a { color: #003c8f }
    button { color: #111; background: #fff; border: 1px solid #7a5c00; border-radius: 4px; padding: .15rem .5rem; cursor: pointer }
    .wrong { color: #fff; background: #a00000; border-color: #a00000 }
    :focus-visible { outline: 2px solid #003c8f; outline-offset: 2px }
    section { max-height: 60vh; overflow: auto; padding: .75rem; color: #111; background: #fff; border-top: 3px solid #a00000 }
    section.warned { border-color: #7a5c00 }
    h2 { margin: 0 0 .5rem; font-size: 16px }
    ul { margin: 0 0 .5rem; padding: 0; list-style: none }
    li { margin: 0 0 .75rem }
    pre { margin: .25rem 0; overflow-x: auto; padding: .25rem .5rem; background: #f3f3f3 }
    [hidden] { display: none }
    @media print { :host { display: none } }`;

  /**
   * Makes an element.
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {(Node | string)[]} children
   */
  function make(name, attributes, ...children) {
    const e = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    e.append(...children);
    return e;
  }

  /**
   * Puts the bar below the page, in a shadow root: styles of the page do not
   * reach it, nor its own the page. The result shows what a check says, or that
   * the server has stopped.
   * @param {PageData} data
   * @returns {(check: Check | null, gone?: boolean) => void}
   */
  function bar(data) {
    const host = make("loa-preview", { lang: words.lang });
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const { panel, show: list } = problemPanel();
    const errors = make("button", { class: "wrong", hidden: "" });
    const warnings = make("button", { hidden: "" });
    const stopped = make("span", { role: "status" });
    const row = make("div", { class: "row" }, make("b", {}, words.bar), ...origin(data), errors, warnings, stopped);
    root.append(make("aside", { "aria-label": words.bar }, panel, row));
    document.documentElement.append(host);
    // The bar lies over the page: below the page there is as much room as it takes.
    new ResizeObserver(() => (host.style.height = row.offsetHeight + "px")).observe(row);

    /** @type {Check | null} */
    let last = null;
    let closed = ""; // the errors that the user has closed
    const close = () => {
      closed = JSON.stringify(last && last.errors ? last.problems : "");
      list(null, false);
    };
    errors.onclick = () => (panel.hidden || panel.className ? list(last, false) : close());
    warnings.onclick = () => (panel.hidden || !panel.className ? list(last, true) : close());
    panel.addEventListener("loa-close", close);
    root.addEventListener("keydown", (e) => {
      if (/** @type {KeyboardEvent} */ (e).key === "Escape") close();
    });

    return (check, gone) => {
      stopped.textContent = gone ? words.stopped : "";
      if (!check) return;
      const news = JSON.stringify(check.problems) !== JSON.stringify(last && last.problems);
      last = check;
      errors.hidden = !check.errors;
      warnings.hidden = !check.warnings;
      errors.textContent = `${words.errors} ${check.errors}`;
      warnings.textContent = `${words.warnings} ${check.warnings}`;
      if (!check.errors) closed = "";
      if (!news) return;
      if (check.errors && !data.listed && JSON.stringify(check.problems) !== closed) list(check, false);
      else if (panel.className && check.warnings && !panel.hidden) list(check, true);
      else list(null, false);
    };
  }

  /**
   * Says where a page comes from.
   * @param {PageData} data
   */
  function origin(data) {
    if (!data.file) return [];
    if (!data.source) return [make("span", {}, words.many)];
    const place = data.line > 1 ? `${data.source}:${data.line}` : data.source;
    const parts = [make("span", {}, words.source + " ", make("code", {}, place))];
    if (data.edit) {
      parts.push(make("a", { href: data.edit }, words.edit));
    } else if (navigator.clipboard) {
      const copy = make("button", {}, words.copy);
      copy.onclick = () => navigator.clipboard.writeText(place).then(() => (copy.textContent = words.copied));
      parts.push(copy);
    }
    return parts;
  }

  /** Makes the list of problems: hidden until show is called with a check. */
  function problemPanel() {
    const panel = make("section", { hidden: "", "aria-labelledby": "title", "aria-describedby": "list" });
    /** @type {(check: Check | null, warned: boolean) => void} */
    const show = (check, warned) => {
      panel.hidden = !check;
      panel.replaceChildren();
      if (!check) return;
      panel.className = warned ? "warned" : "";
      panel.setAttribute("role", warned ? "dialog" : "alertdialog");
      const close = make("button", {}, words.close);
      close.onclick = () => panel.dispatchEvent(new Event("loa-close"));
      const items = check.problems.filter((p) => p.warning === warned).map(problemItem);
      if (check.hidden) items.push(make("li", {}, `${words.more} ${check.hidden}`));
      panel.append(make("h2", { id: "title" }, warned ? words.warned : words.broken), make("ul", { id: "list" }, ...items), close);
      if (document.hasFocus() && document.activeElement === document.body) close.focus();
    };
    return { panel, show };
  }

  /** @param {Problem} p */
  function problemItem(p) {
    const item = make("li", {});
    if (p.place) item.append(p.edit ? make("a", { href: p.edit }, p.place) : make("b", {}, p.place), make("br", {}));
    item.append(p.text);
    if (p.line) item.append(make("pre", { tabindex: "0" }, p.line + "\n" + p.mark));
    if (p.hint) item.append(p.line ? "" : make("br", {}), p.hint);
    return item;
  }

  if (typeof document === "undefined") relay();
  else page();
})();
