import { nowhere } from "#lib/publication/api/nowhere";
import { RECONCILE } from "#lib/publication/reconciliation/manifest";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = nowhere(
  "The reconciliation service has no such address. Its manifest names those that it has.",
  [{ href: RECONCILE, name: "The manifest" }],
);
