/**
 * What is worked out for a key, kept for those who ask again; beyond so many the one that was asked for longest ago goes. A
 * promise that fails is worked out anew. The answer is shared: do not change it.
 */
export function keptFew<T>(kept: Map<string, T>, key: string, most: number, work: () => T): T {
  const value = kept.has(key) ? (kept.get(key) as T) : work();
  // Whatever was asked for last stands last.
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  if (value instanceof Promise)
    value.catch(() => {
      if (kept.get(key) === value) kept.delete(key);
    });
  return value;
}
