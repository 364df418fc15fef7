// What every page pays for search: it waits until a search box is used, and
// brings the rest then. Without it the box is a form that leads to the search
// page.
(() => {
  // Found from this file's own place, so that a site works in any folder.
  const start = new URL("../search/start.js", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  let asked = false;

  /** @param {number} again */
  function bring(again) {
    asked = true;
    const script = document.createElement("script");
    script.src = start;
    script.onerror = () => {
      script.remove();
      if (again < 4) setTimeout(bring, 500 << again, again + 1);
      else asked = false; // the next use tries once more
    };
    document.head.append(script);
  }

  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-search]"))) {
    const use = () => {
      if (!asked) bring(0);
    };
    // A folder has no page of its own when there is no server.
    if (location.protocol === "file:") form.action = form.action.replace(/\/$/, "/index.html");
    form.addEventListener("focusin", use);
    form.addEventListener("input", use);
    if ("page" in form.dataset && /[?#&]q=/.test(location.href) || form.contains(document.activeElement)) use();
  }
})();
