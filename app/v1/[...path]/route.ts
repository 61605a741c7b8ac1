import { nowhere } from "#lib/publication/api/nowhere";
import { API } from "#lib/publication/resources/addresses";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = nowhere(
  "Only the SOC vector store of Survey Assist is kept here. Our own API is under /api/v1.",
  [
    { href: "/v1/soc-vector-store/status", name: "Whether the store is ready" },
    { href: API, name: "Addresses of the API" },
  ],
);
