import { forPrograms } from "#lib/publication/api/for-programs";
import { searchStore } from "#lib/publication/title-stores/classifai.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ post: searchStore });
