interface Computed {
  version: number | string;
  value: Promise<unknown>;
}

/** Next runs pages and routes as two copies of our modules, in one process: what both compute is kept once. */
const holder = globalThis as { socVersioned?: Map<string, Computed[]> };
holder.socVersioned ??= new Map();
const shared = holder.socVersioned;

/** Requests that began before an edit still read the version before it: each of the two is computed once. */
const MOST_KEPT = 2;

/**
 * Keeps in memory what was computed for a version, for the two versions last computed: callers at the same time share
 * one computation, and one that failed is tried again. What follows from the facts alone is `derived` from them instead
 * (lib/platform/derived.ts).
 * @param name what is kept; the same for every copy of the module that keeps it
 */
export function versioned<T>(
  name: string,
): (version: number | string, compute: () => Promise<T>) => Promise<T> {
  // A module that is loaded anew while one works on it must not be given what its former self computed.
  if (process.env.NODE_ENV === "development") shared.delete(name);
  return (version, compute) => {
    const kept = shared.get(name) ?? [];
    const known = kept.find((one) => one.version === version);
    if (known) return known.value as Promise<T>;
    const value = compute();
    const current = { version, value };
    shared.set(name, [current, ...kept].slice(0, MOST_KEPT));
    value.catch(() => {
      const others = (shared.get(name) ?? []).filter((one) => one !== current);
      shared.set(name, others);
    });
    return value;
  };
}
