interface Beside {
  /** The last that was made for this purpose. */
  latest: object | null;
  /** What is made of an object, or being made of it. */
  made: WeakMap<object, { value: unknown } | Promise<unknown>>;
}

/** Next runs pages and routes as two copies of our modules, in one process: what both ask for is made once. */
const holder = globalThis as { socBeside?: Map<string, Beside> };
holder.socBeside ??= new Map();
const known = holder.socBeside;

interface BuiltBeside<Of extends object, T> {
  /**
   * What follows from `of`. While that is being made, what followed from the object before is given: nobody waits but for
   * the first there is.
   */
  read(of: Of): Promise<T>;
  /** Makes what follows from `of`, where anybody has ever asked for it, so that everybody is given that from then on. */
  renew(of: Of): Promise<void>;
}

/**
 * For what takes long to work out from each new version of an object: worked out beside the one before, then put in its
 * place. Work that fails is tried again when it is next asked for.
 * @param name what is worked out and for whom; the same for every copy of the module
 */
export function builtBeside<Of extends object, T>(
  name: string,
  build: (of: Of) => Promise<T>,
): BuiltBeside<Of, T> {
  const beside: Beside = known.get(name) ?? { latest: null, made: new WeakMap() };
  known.set(name, beside);
  const make = (of: Of): Promise<T> => {
    const before = beside.made.get(of);
    if (before) return Promise.resolve(before instanceof Promise ? before : before.value) as Promise<T>;
    const making = build(of).then(
      (value) => {
        const ready = { value };
        beside.made.set(of, ready);
        beside.latest = ready;
        return value;
      },
      (error: unknown) => {
        beside.made.delete(of);
        throw error;
      },
    );
    beside.made.set(of, making);
    return making;
  };
  return {
    read: (of) => {
      const made = make(of);
      const latest = beside.latest as { value: T } | null;
      if (!(beside.made.get(of) instanceof Promise) || !latest) return made;
      made.catch(() => undefined);
      return Promise.resolve(latest.value);
    },
    renew: async (of) => {
      if (beside.latest) await make(of);
    },
  };
}
