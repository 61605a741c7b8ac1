import { SOC2010, SOC2020 } from "#lib/correspondence/direction";
import { pairKey } from "#lib/correspondence/map";
import type { DualCodedBase, DualCodedCount } from "#lib/facts/facts";
import { type Table, tableOf } from "#lib/files/table";

/**
 * Survey records coded to both editions. A count of 0 means that a sample was there and nobody went; pairs and samples
 * without a row were not observed.
 */
export function dualCodedTable(
  counts: readonly DualCodedCount[],
  bases: readonly DualCodedBase[],
  titles: Record<"source" | "target", ReadonlyMap<string, string>>,
): Table {
  const sampleKey = ({ source, sex, dataSet }: Pick<DualCodedBase, "source" | "sex" | "dataSet">) =>
    `${source} ${sex} ${dataSet}`;
  const samples = new Map(bases.map((base) => [sampleKey(base), base.base]));
  const inOrder = [...counts].sort((a, b) => {
    const [first, second] = [pairKey(a.source, a.target), pairKey(b.source, b.target)];
    return first === second ? 0 : first < second ? -1 : 1;
  });
  return tableOf<DualCodedCount>(
    [
      {
        name: "source_code",
        kind: "code",
        meaning: `${SOC2010.name} unit group`,
        cell: ({ source }) => source,
      },
      {
        name: "source_title",
        kind: "text",
        meaning: "its title",
        cell: ({ source }) => titles.source.get(source) ?? "",
      },
      {
        name: "target_code",
        kind: "code",
        meaning: `${SOC2020.name} unit group`,
        cell: ({ target }) => target,
      },
      {
        name: "target_title",
        kind: "text",
        meaning: "its title",
        cell: ({ target }) => titles.target.get(target) ?? "",
      },
      { name: "sex", kind: "text", meaning: "men or women", cell: ({ sex }) => sex },
      {
        name: "data_set",
        kind: "text",
        meaning:
          "lfs: Labour Force Survey, January 2014 to September 2016; census: 1% sample of the 2011 Census",
        cell: ({ dataSet }) => dataSet,
      },
      { name: "count", kind: "number", meaning: "records coded to both groups", cell: ({ count }) => count },
      {
        name: "base",
        kind: "number",
        meaning: `all records of that sex and data set in the ${SOC2010.name} group; the counts may add up to fewer`,
        cell: (row) => samples.get(sampleKey(row)) ?? "",
      },
    ],
    inOrder,
  );
}
