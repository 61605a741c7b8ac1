import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { correspondenceJson, requireCorrespondence } from "#lib/publication/resources/correspondences.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { correspondence: text() },
  async run({ correspondence: id }) {
    const correspondence = await requireCorrespondence(id);
    return { json: correspondenceJson(correspondence), release: correspondence.release };
  },
});
