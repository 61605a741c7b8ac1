import { endpoint } from "#lib/publication/api/endpoint.db";
import { readServiceJson } from "#lib/publication/resources/service.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  run: async () => ({ json: await readServiceJson() }),
});
