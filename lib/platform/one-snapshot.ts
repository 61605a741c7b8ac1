import { AsyncLocalStorage } from "node:async_hooks";

/** What one request has read, by name; null once it is answered. */
interface RequestReads {
  reads: Map<string, Promise<unknown>> | null;
}

/** Next runs pages and routes as two copies of our modules, in one process: the server enters what both read from. */
const holder = globalThis as { socRequests?: AsyncLocalStorage<RequestReads> };
holder.socRequests ??= new AsyncLocalStorage();
const requests = holder.socRequests;

/**
 * Answers one request from one state of the data: what it reads with `onceARequest` it reads once. When it is answered it
 * lets all of it go, since a connection that was opened meanwhile remembers for good which request it was opened in.
 */
export async function oneSnapshot<T>(answer: () => Promise<T>): Promise<T> {
  const request: RequestReads = { reads: new Map() };
  try {
    return await requests.run(request, answer);
  } finally {
    request.reads = null;
  }
}

/**
 * What the request under way has read under a name already, or else what is read now; one that failed is tried again.
 * Outside of a request (in the terminal, at a start) everything is read anew.
 */
export function onceARequest<T>(name: string, read: () => Promise<T>): Promise<T> {
  const reads = requests.getStore()?.reads;
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
  requests.getStore()?.reads?.clear();
}
