import { forPrograms } from "#lib/publication/api/for-programs";
import { suggest } from "#lib/publication/reconciliation/service.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ get: suggest, jsonp: true });
