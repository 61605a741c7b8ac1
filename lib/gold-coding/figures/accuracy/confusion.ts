/** Records that were given two codes at a level, by two coders or as assigned and as settled. */
export interface ConfusionCell {
  one: string;
  other: string;
  records: number;
}

/**
 * The cells of a confusion matrix that have records, most first.
 * @param ordered whether which of the two codes comes first means something (assigned, settled); two coders are not told apart
 */
export function confusionCells(
  pairs: readonly ConfusionCell[],
  { ordered }: { ordered: boolean },
): ConfusionCell[] {
  const cells = new Map<string, ConfusionCell>();
  for (const pair of pairs) {
    const turned = !ordered && pair.other < pair.one;
    const [one, other] = turned ? [pair.other, pair.one] : [pair.one, pair.other];
    const key = `${one} ${other}`;
    const cell = cells.get(key);
    if (cell) cell.records += pair.records;
    else cells.set(key, { one, other, records: pair.records });
  }
  return [...cells.values()].sort(
    (a, b) => b.records - a.records || (`${a.one} ${a.other}` < `${b.one} ${b.other}` ? -1 : 1),
  );
}
