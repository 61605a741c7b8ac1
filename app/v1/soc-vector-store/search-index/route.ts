import { forPrograms } from "#lib/publication/api/for-programs";
import { searchVectorStore } from "#lib/publication/title-stores/vector-store.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ post: searchVectorStore });
