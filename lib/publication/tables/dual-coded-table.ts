import { pairKey } from "#lib/correspondence/map";
import type { DualCodedBase, DualCodedCount } from "#lib/facts/facts";
import { type Table, tableOf } from "#lib/files/table";

/** One of the editions that records are coded to: what it is called, and its titles by code. */
interface CodedSide {
  name: string;
  titles: ReadonlyMap<string, string>;
}

/**
 * Survey records coded to both editions. A count of 0 means that a sample was there and nobody went; pairs and samples
 * without a row were not observed.
 */
export function dualCodedTable(
  counts: readonly DualCodedCount[],
  bases: readonly DualCodedBase[],
  source: CodedSide,
  target: CodedSide,
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
        meaning: `${source.name} unit group`,
        cell: (row) => row.source,
      },
      {
        name: "source_title",
        kind: "text",
        meaning: "its title",
        cell: (row) => source.titles.get(row.source) ?? "",
      },
      {
        name: "target_code",
        kind: "code",
        meaning: `${target.name} unit group`,
        cell: (row) => row.target,
      },
      {
        name: "target_title",
        kind: "text",
        meaning: "its title",
        cell: (row) => target.titles.get(row.target) ?? "",
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
        meaning: `all records of that sex and data set in the ${source.name} group; the counts may add up to fewer`,
        cell: (row) => samples.get(sampleKey(row)) ?? "",
      },
    ],
    inOrder,
  );
}
