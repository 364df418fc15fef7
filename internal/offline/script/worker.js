// The service worker: keeps what a reader has seen, and answers with it when
// there is no network. Before this stands loaSite, what the site is.
//
// With a network every page comes from it, so that nothing old can stick: the
// copy is for when it fails, or has not answered for some seconds. Files with a
// hash of themselves in the name never change and come from the copy first.
(() => {
  const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
  const scope = worker.registration.scope;
  const folder = new URL(scope).pathname;
  const format = "loa-1:"; // another number: what older workers kept is thrown away
  const name = format + folder;

  const mostBytes = 20 << 20; // of all copies together
  const mostFiles = 600;
  const largest = 2 << 20; // of one: films and recordings are not kept
  const patience = 6000; // ms for a network that does not answer, where there is a copy

  /**
   * The address under which a copy is kept: a page is one, whatever its query.
   * @param {string} address
   * @param {boolean} page
   */
  function keyOf(address, page) {
    const url = new URL(address);
    url.hash = "";
    if (page) {
      url.search = "";
      url.pathname = url.pathname.replace(/\/index\.html$/, "/");
    }
    return url.href;
  }

  /** What is kept, oldest first: sizes by address; shell: must not be dropped. @type {Promise<Map<string, {size: number, shell: boolean}>> | undefined} */
  let known;

  /** @param {Cache} cache */
  function list(cache) {
    return (known ||= (async () => {
      const all = new Map();
      for (const request of await cache.keys()) {
        const copy = await cache.match(request);
        if (copy) all.set(request.url, { size: Number(copy.headers.get("X-Loa-Size")), shell: copy.headers.get("X-Loa-Shell") === loaSite.version });
      }
      return all;
    })());
  }

  /** Copies are made one after another, so that the sum is right. @type {Promise<unknown>} */
  let turn = Promise.resolve();

  /**
   * Keeps an answer, and drops the oldest until all is within bounds.
   * @param {string} key
   * @param {Response} answer
   * @param {boolean} shell
   */
  function keep(key, answer, shell) {
    const body = answer.status === 200 && answer.type === "basic" ? answer.blob() : undefined;
    turn = turn.then(async () => {
      const blob = await body;
      if (!blob || blob.size > largest) return;
      const cache = await caches.open(name);
      const all = await list(cache);
      const headers = new Headers(answer.headers);
      for (const h of ["Content-Encoding", "Content-Length"]) headers.delete(h); // of what was sent, not of the copy
      shell ||= !!all.get(key)?.shell;
      headers.set("X-Loa-Size", String(blob.size));
      if (shell) headers.set("X-Loa-Shell", loaSite.version);
      all.delete(key); // it becomes the newest
      await cache.put(key, new Response(blob, { headers }));
      all.set(key, { size: blob.size, shell });
      await bound(cache, all);
    });
    return (turn = turn.catch(() => (known = undefined))); // a full disk: nothing is kept
  }

  /** @param {Cache} cache @param {Map<string, {size: number, shell: boolean}>} all */
  async function bound(cache, all) {
    let bytes = 0;
    for (const copy of all.values()) bytes += copy.size;
    for (const [key, copy] of all) {
      if (bytes <= mostBytes && all.size <= mostFiles) return;
      if (copy.shell) continue;
      bytes -= copy.size;
      all.delete(key);
      await cache.delete(key);
    }
  }

  /** @param {string} key */
  const copyOf = async (key) => (await caches.open(name)).match(key);

  /** Fetches the pages that must always be there, and the theme's files that they name. */
  async function install() {
    /** @type {Set<string>} */
    const files = new Set(loaSite.files.map((file) => new URL(file, scope).href));
    for (const page of loaSite.pages) {
      const answer = await fetch(new URL(page, scope), { cache: "no-cache" });
      if (!answer.ok) throw new Error("cannot be kept: " + page);
      const text = await answer.clone().text();
      for (const [, ref] of text.matchAll(/="([^"\s]*\bassets\/[^"\s]+\.(?:css|js|svg|woff2))"/g)) files.add(new URL(ref, answer.url).href);
      await keep(keyOf(new URL(page, scope).href, true), answer, true);
    }
    await Promise.all([...files].map(async (file) => {
      const answer = await fetch(file, { cache: "no-cache" });
      if (!answer.ok) throw new Error("cannot be kept: " + file);
      await keep(file, answer, true);
    }));
  }

  /**
   * The network's answer; the copy when it fails, or takes too long.
   * @param {FetchEvent} event
   * @param {string} key
   * @returns {Promise<Response>}
   */
  async function newest(event, key) {
    const answer = fetch(event.request).then((a) => {
      event.waitUntil(keep(key, a.clone(), false));
      return a;
    });
    event.waitUntil(answer.then(() => {}, () => {})); // it is kept even when it comes too late
    const copy = await copyOf(key);
    if (!copy) return answer;
    return Promise.race([answer, new Promise((done) => setTimeout(done, patience))]).then((a) => a || copy, () => copy);
  }

  /** @param {FetchEvent} event @param {string} key */
  async function kept(event, key) {
    return (await copyOf(key)) || newest(event, key);
  }

  worker.addEventListener("install", (event) => event.waitUntil(install().then(() => worker.skipWaiting())));

  worker.addEventListener("activate", (event) => event.waitUntil((async () => {
    for (const other of await caches.keys()) if (/^loa-\d+:/.test(other) && other.endsWith(":" + folder) && other !== name) await caches.delete(other);
    await worker.clients.claim();
  })()));

  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    const page = request.mode === "navigate";
    const path = request.url.slice(scope.length);
    if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range") || path.startsWith("_loa/")) return;
    const key = keyOf(request.url, page);
    if (page) {
      const offline = new URL(loaSite.offline, scope);
      offline.searchParams.set("from", request.url);
      event.respondWith(newest(event, key).catch(() => Response.redirect(offline.href)));
    } else if (/^assets\/.*\.[0-9a-f]{8}\.|^search\/.*-[0-9a-z]{4}\.js$/.test(path)) {
      event.respondWith(kept(event, key));
    } else {
      event.respondWith(newest(event, key));
    }
  });

  // A page that was open before there was a worker says what it has shown.
  worker.addEventListener("message", (event) => {
    const [page, ...files] = /** @type {string[]} */ (event.data);
    event.waitUntil(Promise.all([page, ...files].map(async (address, i) => {
      if (!address.startsWith(scope)) return;
      const key = keyOf(address, i === 0);
      if (await copyOf(key)) return;
      await keep(key, await fetch(address), false);
    })));
  });
})();
