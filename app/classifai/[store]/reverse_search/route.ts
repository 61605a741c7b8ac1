import { forPrograms } from "#lib/publication/api/for-programs";
import { reverseSearchStore } from "#lib/publication/title-stores/classifai.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = forPrograms({ post: reverseSearchStore });
