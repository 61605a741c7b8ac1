import { filesOf, KEEPINGS, OFFLINE_PAGE, wayToAnswer } from "#lib/publication/offline/kept-files";

/*
 * Has pages to show when there is no connection (docs/decisions/0045). What it keeps is one page, asked for without cookies,
 * and the files that it needs; each time anew as a whole, under the time of keeping. Where there is a connection, the server
 * answers.
 */

interface WorkerEvent extends Event {
  waitUntil(until: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}
/** What the compiler's library for pages does not know of this kind of worker. */
interface ServiceWorkerScope {
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", heard: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", heard: (event: FetchEvent) => void): void;
}
const worker = self as unknown as ServiceWorkerScope;

/** What is kept is asked for again once it is so old, in milliseconds. */
const HOUR = 3_600_000;
let keeping: Promise<void> | null = null;

worker.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keep(), worker.skipWaiting()]));
});
worker.addEventListener("activate", (event) => {
  // Pages need not wait for the worker to start.
  event.waitUntil(worker.registration.navigationPreload?.enable() ?? Promise.resolve());
});
// A page has an index that is not kept yet.
worker.addEventListener("message", (event) => event.waitUntil(keep().catch(() => {})));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== location.origin) return;
  const way = wayToAnswer({ method: request.method, mode: request.mode, address: pathname + search });
  if (way === "page") event.respondWith(answerPage(event));
  else if (way === "lasting") event.respondWith(kept(request.url).then((found) => found ?? fetch(request)));
  else if (way === "passing")
    event.respondWith(fetch(request).catch(async () => (await kept(request.url)) ?? Response.error()));
});

async function answerPage(event: FetchEvent): Promise<Response> {
  try {
    const answer = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(keepIfOld().catch(() => {}));
    return answer;
  } catch {
    return (await kept(OFFLINE_PAGE)) ?? Response.error();
  }
}

async function keepIfOld(): Promise<void> {
  const [newest = ""] = await names();
  if (Date.now() - Number(newest.slice(KEEPINGS.length)) > HOUR) await keep();
}

/** Keeps the page and its files as they are now, in place of what was kept; where one cannot be had, that stays. */
function keep(): Promise<void> {
  keeping ??= keepNow().finally(() => {
    keeping = null;
  });
  return keeping;
}

async function keepNow(): Promise<void> {
  const name = `${KEEPINGS}${Date.now()}`;
  const cache = await caches.open(name);
  try {
    const page = await read(OFFLINE_PAGE);
    const files = filesOf(await page.clone().text());
    await Promise.all(files.map(async (address) => cache.put(address, await read(address))));
    // Last, since what has no page is not whole.
    await cache.put(OFFLINE_PAGE, page);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const other of await names()) if (other !== name) await caches.delete(other);
}

/** Asks as somebody who is not signed in; a file that never changes may come from the browser's own store. */
async function read(address: string): Promise<Response> {
  const lasting = wayToAnswer({ method: "GET", mode: "cors", address }) === "lasting";
  const response = await fetch(address, { credentials: "omit", cache: lasting ? "default" : "no-cache" });
  if (!response.ok || response.redirected) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** What was kept for an address, in the newest whole keeping. */
async function kept(address: string): Promise<Response | undefined> {
  for (const name of await names()) {
    const cache = await caches.open(name);
    if (await cache.match(OFFLINE_PAGE, { ignoreVary: true }))
      return cache.match(address, { ignoreVary: true, ignoreSearch: true });
  }
  return undefined;
}

/** Names of what is kept, newest first. */
async function names(): Promise<string[]> {
  return (await caches.keys())
    .filter((name) => name.startsWith(KEEPINGS))
    .sort()
    .reverse();
}
