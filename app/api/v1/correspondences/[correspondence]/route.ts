import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { correspondenceJson, requireCorrespondence } from "#lib/publication/resources/correspondences.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { correspondence: text() },
  run: async ({ correspondence }) => ({
    json: correspondenceJson(await requireCorrespondence(correspondence)),
  }),
});
