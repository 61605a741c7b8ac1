import { AsyncLocalStorage } from "node:async_hooks";

/** What one request has read, by name. */
type Reads = Map<string, Promise<unknown>>;

/** Next runs pages and routes as two copies of our modules, in one process: the server enters what both read from. */
const holder = globalThis as { socRequests?: AsyncLocalStorage<Reads> };
holder.socRequests ??= new AsyncLocalStorage();
const requests = holder.socRequests;

/** Answers one request from one state of the data: what it reads with `onceARequest` it reads once. */
export function oneSnapshot<T>(answer: () => T): T {
  return requests.run(new Map(), answer);
}

/**
 * What the request under way has read under a name already, or else what is read now; one that failed is tried again.
 * Outside of a request (in the terminal, at a start) everything is read anew.
 */
export function onceARequest<T>(name: string, read: () => Promise<T>): Promise<T> {
  const reads = requests.getStore();
  if (!reads) return read();
  const known = reads.get(name);
  if (known) return known as Promise<T>;
  const value = read();
  reads.set(name, value);
  value.catch(() => {
    if (reads.get(name) === value) reads.delete(name);
  });
  return value;
}

/** After something was written: what the request reads from now on is as it is now. */
export function readAnew(): void {
  requests.getStore()?.clear();
}
