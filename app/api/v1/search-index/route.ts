import { endpoint } from "#lib/publication/api/endpoint.db";
import { readSearchIndex, searchIndexAddress } from "#lib/publication/search-index.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  async run() {
    const body = await readSearchIndex();
    return { body, type: "application/json", headers: { "Content-Location": searchIndexAddress(body) } };
  },
});
