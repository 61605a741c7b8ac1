/**
 * What our server (server/inner-headers.ts) tells the app about a request, under names that it first takes off whatever
 * came from outside.
 */
export const REQUEST_ID = "soc-request-id";
export const CLIENT_ADDRESS = "soc-client-address";
export const REQUEST_PATH = "soc-request-path";

/** The network address a request came from, to count it by; "unknown" where our server does not stand before the app. */
export function clientAddress(headers: Headers): string {
  return headers.get(CLIENT_ADDRESS) ?? "unknown";
}

/** The reference under which a request stands in the log; null where our server does not stand before the app. */
export function requestId(headers: Headers): string | null {
  return headers.get(REQUEST_ID);
}

/** Where the app was asked for: "https://soc.example.gov.uk", or where our server does not stand before it, as the request says. */
export function askedOrigin(headers: Headers): string {
  const protocol = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${protocol}://${headers.get("x-forwarded-host") ?? headers.get("host") ?? "localhost"}`;
}

/** Path and query that were asked for, to come back to after signing in. */
export function requestPath(headers: Headers): string {
  return headers.get(REQUEST_PATH) ?? "/";
}
