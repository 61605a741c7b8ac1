import { nowhere } from "#lib/publication/api/nowhere";
import { API } from "#lib/publication/resources/addresses";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = nowhere(
  "The API has no such address. Begin with the list of its addresses.",
  [
    { href: API, name: "Addresses of the API" },
    { href: `${API}/openapi.json`, name: "Description of the API" },
  ],
);
