import { type ToldEstimate, toldEstimates } from "#lib/microdata/disclosure/figures";
import { toldCells } from "#lib/microdata/disclosure/told-cells";
import type { CellEstimates, Table } from "#lib/microdata/estimates/gather";

/** What may be told of a table of estimates. */
export function toldOf({
  table,
  measures,
}: {
  table: Table;
  measures: readonly CellEstimates[];
}): Generator<ToldEstimate> {
  const { breakdown, who } = table;
  return toldEstimates(breakdown.codes, who, measures, toldCells(breakdown.parents, who, measures));
}

/** How many estimates were told, and how many of each kind were not. */
export class ToldTally {
  told = 0;
  readonly kept = new Map<string, number>();

  add({ suppressed }: Pick<ToldEstimate, "suppressed">): void {
    if (suppressed === "") this.told++;
    else this.kept.set(suppressed, (this.kept.get(suppressed) ?? 0) + 1);
  }
}
