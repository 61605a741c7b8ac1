import { KEEPINGS } from "#lib/publication/offline/kept-files";

const WORKER = "/scripts/service-worker.js";
/** Set where somebody wants nothing kept in this browser. */
const OFF = "soc-offline-off";

/** Whether somebody wants nothing kept in this browser. */
export function isOfflineOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

/**
 * Has the service worker keep what the lookup needs without a connection, unless somebody turned that off; at once where it
 * does not have the index of the page yet.
 */
export async function keepForOffline(searchIndex: string): Promise<void> {
  if (!("serviceWorker" in navigator) || isOfflineOff()) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: "/" });
    const { active } = await navigator.serviceWorker.ready;
    if (!(await caches.match(searchIndex, { ignoreVary: true }))) active?.postMessage("keep");
  } catch {
    // A browser that keeps nothing, as in a private window: everything works while there is a connection.
  }
}

/** When this browser last kept what is needed; null where it has not. */
export async function keptAt(): Promise<Date | null> {
  const times = (await caches.keys())
    .filter((name) => name.startsWith(KEEPINGS))
    .map((name) => Number(name.slice(KEEPINGS.length)));
  return times.length === 0 ? null : new Date(Math.max(...times));
}

/** Keeps nothing more and forgets what was kept; or keeps it again. */
export async function turnOffline(on: boolean): Promise<void> {
  if (on) {
    localStorage.removeItem(OFF);
    // Registered again it keeps all of it before it is ready.
    await navigator.serviceWorker.register(WORKER, { scope: "/" });
    await navigator.serviceWorker.ready;
    return;
  }
  localStorage.setItem(OFF, "1");
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(KEEPINGS)) await caches.delete(name);
}
