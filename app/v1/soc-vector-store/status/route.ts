import { forPrograms } from "#lib/publication/api/for-programs";
import { vectorStoreStatus } from "#lib/publication/title-stores/vector-store.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ get: vectorStoreStatus });
