import { readDataSets } from "#lib/figures/data-sets.db";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { dataSetJson, dataSetsTable } from "#lib/publication/resources/data-sets.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  list: true,
  async run() {
    const dataSets = await readDataSets();
    return {
      json: { dataSets: dataSets.map(dataSetJson) },
      table: dataSetsTable(dataSets),
      fileName: "data-sets.csv",
    };
  },
});
