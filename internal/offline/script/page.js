// What every page does for readers without a network: over http(s) it brings the
// service worker, and says when the page is a copy. From a folder it does nothing,
// and in the preview, which must show what is there now, it sends a worker away.
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript);
  const top = new URL("../", here.src);
  const workers = navigator.serviceWorker;
  if (!/^https?:$/.test(location.protocol)) return;

  const manifest = document.createElement("link");
  manifest.rel = "manifest"; // from a folder a browser would complain of it
  manifest.href = new URL("manifest.webmanifest", top).href;
  document.head.append(manifest);

  if (!workers) return; // no https
  if (document.querySelector('script[src^="/_loa/"]')) {
    workers.getRegistrations().then((all) => all.forEach((one) => one.scope === top.href && one.unregister()));
    return;
  }

  addEventListener("load", () => {
    const first = !workers.controller;
    workers.register(new URL("sw.js", top), { updateViaCache: "none" }).then(() => workers.ready).then((one) => {
      if (first) one.active?.postMessage([location.href, ...performance.getEntriesByType("resource").map((e) => e.name)]);
    }).catch(() => {}); // a browser that keeps nothing: the site is as it was
  });

  const page = document.querySelector("[data-saved]");
  if (page) missing(page);
  else if (!navigator.onLine && here.dataset.offline) {
    const said = document.createElement("p");
    said.className = "banner";
    said.setAttribute("role", "status");
    said.textContent = here.dataset.offline;
    document.querySelector("main")?.prepend(said);
  }

  /**
   * The page for what has not been kept: leads back to what was wanted, and to
   * what is there.
   * @param {Element} saved
   */
  async function missing(saved) {
    const wanted = new URL(new URLSearchParams(location.search).get("from") || top.href, top);
    const again = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-retry]"));
    if (wanted.href.startsWith(top.href)) {
      if (again) again.href = wanted.href;
      addEventListener("online", () => location.replace(wanted));
    }
    const cache = await caches.open("loa-1:" + top.pathname);
    const list = saved.querySelector("ul");
    for (const { url } of [...(await cache.keys())].reverse()) {
      if (!list || list.children.length === 50 || url === top.href || !url.endsWith("/")) continue;
      const text = await (await cache.match(url))?.text();
      const title = new DOMParser().parseFromString(text || "", "text/html").querySelector("h1")?.textContent;
      if (!title) continue;
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title;
      list.append(document.createElement("li"));
      list.lastElementChild?.append(link);
    }
    /** @type {HTMLElement} */ (saved).hidden = !list?.children.length;
  }
})();
