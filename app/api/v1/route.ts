import { endpoint } from "#lib/publication/api/endpoint";
import { readServiceJson } from "#lib/publication/resources/service";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  run: async () => ({ json: await readServiceJson() }),
});
