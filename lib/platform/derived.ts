type Derived = WeakMap<object, Map<string, unknown>>;

/** Next runs pages and routes as two copies of our modules, in one process: what both work out is kept once. */
const holder = globalThis as { socDerived?: Derived; socReloads?: Map<string, number> };
holder.socDerived ??= new WeakMap();
holder.socReloads ??= new Map();
const [made, reloads] = [holder.socDerived, holder.socReloads];

/**
 * A function that works something out from an object once, for all who ask with the same object, and lets go of it
 * together with the object; a promise that fails is worked out anew. Whoever still has an older object is given what
 * follows from that one. The answer is shared: do not change it.
 * @param name what is worked out; the same for every copy of the module that works it out
 */
export function derived<Of extends object, T>(name: string, work: (of: Of) => T): (of: Of) => T {
  // A module that is loaded anew while one works on it must not be given what its former self worked out.
  const reload = (reloads.get(name) ?? 0) + 1;
  if (process.env.NODE_ENV === "development") reloads.set(name, reload);
  const key = process.env.NODE_ENV === "development" ? `${name} ${reload}` : name;
  return (of) => {
    const own = made.get(of) ?? new Map<string, unknown>();
    made.set(of, own);
    if (own.has(key)) return own.get(key) as T;
    const value = work(of);
    own.set(key, value);
    if (value instanceof Promise) value.catch(() => own.delete(key));
    return value;
  };
}
