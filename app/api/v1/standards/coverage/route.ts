import { endpoint } from "#lib/publication/api/endpoint.db";
import { coverageJson } from "#lib/publication/resources/standards";
import { standardsCoverageTable } from "#lib/publication/tables/standards-table";
import { wallTime } from "#lib/revision/consultation/window";
import { readCoverage } from "#lib/standards/coverage/coverage.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  list: true,
  async run() {
    const read = await readCoverage(wallTime(new Date()).date);
    const counted = read?.chosen ? `${read.chosen.counted}, ${read.chosen.dataSet.title}` : "";
    return {
      json: read && coverageJson(read),
      table: standardsCoverageTable(read?.coverage.groups ?? [], read?.edition.shortTitle ?? "", counted),
      fileName: "occupational-standards-coverage.csv",
    };
  },
});
