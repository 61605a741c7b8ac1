import { endpoint } from "#lib/publication/api/endpoint.db";
import { readOpenApi } from "#lib/publication/openapi/examples.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  run: async () => ({ json: await readOpenApi() }),
});
