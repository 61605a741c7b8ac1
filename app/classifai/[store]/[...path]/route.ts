import { nowhere } from "#lib/publication/api/nowhere";
import { CLASSIFAI } from "#lib/publication/title-stores/classifai.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = nowhere(
  "A store here is searched by its titles or its labels, and has no vectors to give. Use “search” or “reverse_search”.",
  [{ href: CLASSIFAI, name: "The stores" }],
);
