import { endpoint } from "#lib/publication/api/endpoint";
import { OPENAPI } from "#lib/publication/openapi/document";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  run: async () => ({ json: OPENAPI }),
});
