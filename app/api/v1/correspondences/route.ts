import { endpoint } from "#lib/publication/api/endpoint.db";
import { correspondencesTable, readCorrespondenceJson } from "#lib/publication/resources/correspondences.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  list: true,
  async run() {
    const correspondences = [await readCorrespondenceJson()];
    return {
      json: { correspondences },
      table: correspondencesTable(correspondences),
      fileName: "correspondences.csv",
    };
  },
});
