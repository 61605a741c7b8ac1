import { forPrograms } from "#lib/publication/api/for-programs";
import { askEndpoint, sendToEndpoint } from "#lib/publication/reconciliation/service.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({
  get: askEndpoint,
  post: sendToEndpoint,
  jsonp: true,
});
