// Keeps the whole page usable without a network: everything with a hash in its name from the cache,
// the trust list from the network while there is one, else as it was last seen.

declare const self: ServiceWorkerGlobalScope;
/** Put in by build.mjs. */
declare const VERSION: string;
declare const FIRST_SCREEN: readonly string[];
declare const THE_REST: readonly string[];
declare const WHEN_USED: readonly string[];

const ASSETS = `assets-${VERSION}`;
/** Outlives versions: an old answer is better than none. */
const ANSWERS = 'answers';
const ANSWERED = ['/api/v1/trust-list', '/api/v1/configuration'];
const NOT_PAGES = /^\/(api\/|healthz$)/;
/** Answered with a document of its own, kept once it was used. */
const REPORTS = /^\/(phan-anh|theo-doi)(\/|$)/;
const REPORT_DOCUMENT = '/report.html';
/** What staff see comes from the server each time. */
const STAFF = /^\/(nhan-vien(\/|$)|staff\.html$)/;
const NETWORK_PATIENCE_MS = 5000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(FIRST_SCREEN)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== ASSETS && name !== ANSWERS) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

/** What the first screen did not need: the scanner, and the answers of the server. */
async function fetchTheRest(): Promise<void> {
  const cache = await caches.open(ASSETS);
  for (const path of THE_REST) {
    if (!(await cache.match(path))) await cache.add(path);
  }
  const answers = await caches.open(ANSWERS);
  for (const path of ANSWERED) {
    if (!(await answers.match(path))) await answers.add(path);
  }
}

self.addEventListener('message', (event) => {
  if (event.data === 'fetch-the-rest') event.waitUntil(fetchTheRest().catch(() => undefined));
});

/** `key`: under what the answer is kept for when there is no network. */
async function networkFirst(request: Request, store: string, key: string): Promise<Response> {
  const cache = await caches.open(store);
  const kept = await cache.match(key);
  try {
    // Without anything to fall back on there is nothing to be impatient for.
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(NETWORK_PATIENCE_MS) } : {});
    if (response.ok) await cache.put(key, response.clone());
    return response;
  } catch {
    return kept ?? Response.error();
  }
}

async function cacheFirst(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const cached = await cache.match(key);
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok && (THE_REST.includes(key) || WHEN_USED.includes(key))) await cache.put(key, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  const { pathname } = url;
  if (ANSWERED.includes(pathname)) event.respondWith(networkFirst(request, ANSWERS, pathname));
  else if (pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request, pathname));
  else if (request.mode !== 'navigate' || NOT_PAGES.test(pathname) || STAFF.test(pathname)) return;
  else if (REPORTS.test(pathname)) event.respondWith(networkFirst(request, ASSETS, REPORT_DOCUMENT));
  else event.respondWith(cacheFirst(request, '/'));
});

export {};
