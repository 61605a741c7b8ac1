import { readEditions } from "#lib/classification/classification.db";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { editionJson, editionTable } from "#lib/publication/resources/editions";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  list: true,
  async run() {
    const editions = await readEditions();
    return {
      json: { editions: editions.map(editionJson) },
      table: editionTable(editions),
      fileName: "editions.csv",
    };
  },
});
