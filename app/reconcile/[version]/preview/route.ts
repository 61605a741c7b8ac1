import { forPrograms } from "#lib/publication/api/for-programs";
import { preview } from "#lib/publication/reconciliation/service.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ get: preview });
