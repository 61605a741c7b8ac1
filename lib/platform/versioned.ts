interface Kept {
  version: number | string;
  value: Promise<unknown>;
}

/** Next runs pages and routes as two copies of our modules, in one process: what both compute is kept once. */
const holder = globalThis as { socVersioned?: Map<string, Kept> };
holder.socVersioned ??= new Map();
const shared = holder.socVersioned;

/**
 * Keeps what was computed from one version of the data until the version changes; callers at the same time share
 * one computation, and one that failed is tried again.
 * @param name what is kept; the same for every copy of the module that keeps it
 */
export function versioned<T>(
  name: string,
): (version: number | string, compute: () => Promise<T>) => Promise<T> {
  // A module that is loaded anew while one works on it must not be given what its former self computed.
  if (process.env.NODE_ENV === "development") shared.delete(name);
  return (version, compute) => {
    const kept = shared.get(name);
    if (kept?.version === version) return kept.value as Promise<T>;
    const value = compute();
    const current = { version, value };
    shared.set(name, current);
    value.catch(() => {
      if (shared.get(name) === current) shared.delete(name);
    });
    return value;
  };
}
