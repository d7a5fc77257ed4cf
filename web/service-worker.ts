// Keeps the whole page usable without a network: everything with a hash in its name from the cache,
// the trust list from the network while there is one, else as it was last seen.

declare const self: ServiceWorkerGlobalScope;
/** Put in by build.mjs. */
declare const VERSION: string;
declare const FIRST_SCREEN: readonly string[];
declare const THE_REST: readonly string[];

const ASSETS = `assets-${VERSION}`;
/** Outlives versions: an old answer is better than none. */
const ANSWERS = 'answers';
const ANSWERED = ['/api/v1/trust-list', '/api/v1/configuration'];
const NOT_PAGES = /^\/(api\/|healthz$)/;
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

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(ANSWERS);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(NETWORK_PATIENCE_MS) });
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch {
    return (await cache.match(request)) ?? Response.error();
  }
}

async function cacheFirst(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(ASSETS);
  const cached = await cache.match(key);
  if (cached) return cached;
  const response = await fetch(request);
  if (response.ok && THE_REST.includes(key)) await cache.put(key, response.clone());
  return response;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (ANSWERED.includes(url.pathname)) event.respondWith(networkFirst(request));
  else if (request.mode === 'navigate' && !NOT_PAGES.test(url.pathname)) event.respondWith(cacheFirst(request, '/'));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(cacheFirst(request, url.pathname));
});

export {};
