import type { DataSet } from "#lib/facts/facts";

/** A data set of which nothing matters but what a test says of it. */
export function dataSetOf(id: string, more: Partial<DataSet> = {}): DataSet {
  return {
    ...{ id, title: id, source: "", licence: "", series: "", period: "", status: "", population: "" },
    ...{ edition: "", measure: "", unit: "", ...more },
  };
}
