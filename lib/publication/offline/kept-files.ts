/** The one page that a browser keeps for when there is no connection. It is the same for everybody: see docs/decisions/0045. */
export const OFFLINE_PAGE = "/offline";
/** Each keeping of it is a cache of this name and the time in milliseconds. */
export const KEEPINGS = "offline ";
/** What the page needs beside the files it names. */
const NEEDED_TOO = ["/scripts/lookup-worker.js", "/lookup/rulings"];

/** Files whose address names their content, and so never change. */
const LASTING = /^\/(?:_next\/static|api\/v1\/search-index|offline\/tables)\/[^?#]+$/;
/** Files that are asked for anew while there is a connection. */
const PASSING = /^\/(?:scripts\/[a-z-]+\.js|lookup\/rulings)$/;
const NAMED =
  /\/_next\/static\/[\w./~-]+\.(?:css|woff2)|\/scripts\/[a-z-]+\.js|\/(?:api\/v1\/search-index|offline\/tables)\/[0-9a-f]+/g;

/** The addresses of what a page needs when there is no connection: each once, as the page names them. */
export function filesOf(html: string): string[] {
  return [...new Set([...(html.match(NAMED) ?? []), ...NEEDED_TOO])];
}

/**
 * How a request is answered: a page by the server, and by the offline page where there is none; a lasting file by what is
 * kept; a passing one by the server first. Null is everything else, forms and whatever somebody is signed in for among it,
 * which goes the browser's own way and is never kept.
 */
export function wayToAnswer(request: {
  method: string;
  /** Request.mode. */
  mode: string;
  /** Path and query. */
  address: string;
}): "page" | "lasting" | "passing" | null {
  if (request.method !== "GET") return null;
  if (request.mode === "navigate") return "page";
  if (LASTING.test(request.address)) return "lasting";
  return PASSING.test(request.address) ? "passing" : null;
}
