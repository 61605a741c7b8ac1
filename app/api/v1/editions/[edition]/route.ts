import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { editionJson } from "#lib/publication/resources/editions";
import { requireEdition } from "#lib/publication/resources/required.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { edition: text() },
  run: async ({ edition }) => ({ json: editionJson(await requireEdition(edition)) }),
});
