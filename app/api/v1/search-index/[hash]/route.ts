import { endpoint } from "#lib/publication/api/endpoint.db";
import { text } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { FOR_EVER } from "#lib/publication/api/respond";
import { readSearchIndex, searchIndexAddress } from "#lib/publication/search-index.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  path: { hash: text() },
  async run({ hash }) {
    const body = await readSearchIndex();
    if (hash !== body.hash) {
      throw new ProblemDetails("unknown-address", "The search index is not, or no longer, of this content.", {
        suggestions: [{ href: searchIndexAddress(body), name: "The search index of today" }],
      });
    }
    return { body, type: "application/json", headers: { "Cache-Control": FOR_EVER } };
  },
});
