import { endpoint } from "#lib/publication/api/endpoint.db";
import { correspondencesTable, readCorrespondencesJson } from "#lib/publication/resources/correspondences.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  list: true,
  async run() {
    const correspondences = await readCorrespondencesJson();
    return {
      json: { correspondences },
      table: correspondencesTable(correspondences),
      fileName: "correspondences.csv",
    };
  },
});
