/**
 * Next takes Content-Encoding and Content-Length off every route's response, because a body fetched from elsewhere may
 * have been decoded on the way. Ours are encoded here, so the two travel under other names and server/carry-headers.ts
 * gives them back their own. It says so to each request with CARRIER; where it does not stand before the app, bodies
 * go out as they are.
 */
export const CARRIER = "soc-carries-headers";
export const CARRIED = {
  "content-encoding": "soc-content-encoding",
  "content-length": "soc-content-length",
} as const;
