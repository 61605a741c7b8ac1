/**
 * Keeps what was computed from one version of the data until the version changes; callers at the same time share
 * one computation, and one that failed is tried again.
 */
export function versioned<T>(): (version: number, compute: () => Promise<T>) => Promise<T> {
  let kept: { version: number; value: Promise<T> } | null = null;
  return (version, compute) => {
    if (kept?.version === version) return kept.value;
    const value = compute();
    const current = { version, value };
    kept = current;
    value.catch(() => {
      if (kept === current) kept = null;
    });
    return value;
  };
}
