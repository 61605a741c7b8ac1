import { endpoint } from "#lib/publication/api/endpoint.db";
import { OPENAPI } from "#lib/publication/openapi/document";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  run: async () => ({ json: OPENAPI }),
});
