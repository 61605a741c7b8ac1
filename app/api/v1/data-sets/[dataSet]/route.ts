import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { dataSetJson, requireDataSet } from "#lib/publication/resources/data-sets.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  path: { dataSet: text() },
  async run({ dataSet }) {
    return { json: dataSetJson(await requireDataSet(dataSet)) };
  },
});
