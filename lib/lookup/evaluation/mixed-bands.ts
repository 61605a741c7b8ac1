import type { ConfidenceBand } from "#lib/lookup/evaluation/evaluate";

/** Bands of several sets as of all their titles together. */
export function mixedBands(sets: readonly (readonly ConfidenceBand[])[]): ConfidenceBand[] {
  const mixed = new Map<number, ConfidenceBand>();
  for (const { from, to, n, said, right } of sets.flat()) {
    const before = mixed.get(from) ?? { from, to, n: 0, said: 0, right: 0 };
    const all = before.n + n;
    const mean = (one: number, other: number) => (all === 0 ? 0 : (one * before.n + other * n) / all);
    mixed.set(from, { from, to, n: all, said: mean(before.said, said), right: mean(before.right, right) });
  }
  return [...mixed.values()].sort((a, b) => a.from - b.from);
}
