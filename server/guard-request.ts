import type { IncomingMessage } from "node:http";
import { onlyLooksUp } from "#server/for-programs";
import { throwAway, tooLong } from "#server/limit-body";
import type { OwnAddress } from "#server/own-address";
import { pathOf, type Refusal, refuse } from "#server/refusal";
import type { Stage } from "#server/stage";
import { isNextsOwnFile, isNextsStyle } from "#server/what-next-sends";

/** Asked by what watches over the app, under whatever name it knows the machine. */
const HEALTH = ["/health", "/ready"];
const READING = ["GET", "HEAD", "OPTIONS"];

/** Answers what is not handed on to the app. */
export function guardRequest(own: OwnAddress, dev: boolean): Stage {
  return async ({ request, response }, next) => {
    const refusal = refusalOf(request, own, dev);
    if (!refusal) return next();
    throwAway(request);
    refuse(request, response, refusal);
  };
}

/**
 * Why a request is not handed on to the app; null when it is. Everything here is known before its body.
 * @param dev while one works on the app, Next's own files are let through
 */
export function refusalOf(request: IncomingMessage, own: OwnAddress, dev = false): Refusal | null {
  return (
    wrongTarget(request) ??
    tooManyParameters(request) ??
    wrongHost(request, own) ??
    wrongMethod(request) ??
    crossSite(request, own) ??
    (dev ? null : hidden(request)) ??
    tooLong(request)
  );
}

/** A request names a path of this server, in UTF-8; "GET http://other/ HTTP/1.1" asks for a proxy. */
function wrongTarget(request: IncomingMessage): Refusal | null {
  if (!isText(pathOf(request)))
    return { kind: "bad-request", sentence: "The address is not text in UTF-8. Check how it was written." };
  if (request.url?.startsWith("/")) return null;
  return {
    kind: "bad-request",
    sentence: "The address does not begin with “/”. Ask for a path of this server.",
  };
}

/** Next takes two seconds over an address with seven thousand parameters. The largest form of ours that asks has twenty. */
const MOST_PARAMETERS = 200;

function tooManyParameters({ url = "" }: IncomingMessage): Refusal | null {
  let found = 0;
  for (let at = url.indexOf("&"); at >= 0; at = url.indexOf("&", at + 1)) found++;
  if (found < MOST_PARAMETERS) return null;
  return {
    kind: "bad-request",
    sentence: `The address has more than ${MOST_PARAMETERS} parameters. Ask with fewer.`,
  };
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function wrongHost(request: IncomingMessage, own: OwnAddress): Refusal | null {
  if (HEALTH.includes(pathOf(request))) return null;
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  const { host } = request.headers;
  if (hosts.length !== 1 || !host)
    return { kind: "bad-request", sentence: "The request must name its host once. Send one Host header." };
  if (own.isHost(host, isFromThisMachine(request))) return null;
  return {
    kind: "wrong-host",
    sentence: `This app is not kept under the name it was asked by. ${own.advice}`,
  };
}

/** Every address of the API says itself what may be asked of it, so its methods are let through. */
function wrongMethod(request: IncomingMessage): Refusal | null {
  const api = pathOf(request).startsWith("/api/");
  const known = [...READING, "POST", ...(api ? ["PUT", "PATCH", "DELETE"] : [])];
  if (known.includes(request.method ?? "")) return null;
  return {
    kind: "wrong-method",
    sentence: "The app does not know this method. Use GET, HEAD or POST.",
    headers: { Allow: [...READING, "POST"].join(", ") },
  };
}

/**
 * Whether a request that may change something comes from a page of another site (CSRF). Browsers say where a request
 * comes from in Sec-Fetch-Site, older ones in Origin or Referer. A program says nothing: it may use the API, where no
 * cookie counts for it, and nothing else. Where something is only looked up, it does not matter. Source: OWASP, Cross-Site Request Forgery Prevention (fetch metadata).
 */
function crossSite(request: IncomingMessage, own: OwnAddress): Refusal | null {
  if (READING.includes(request.method ?? "") || isOwnPage(request, own)) return null;
  if (onlyLooksUp(pathOf(request))) return null;
  return {
    kind: "cross-site",
    sentence:
      "Nothing was changed, as this was not sent from a page of this app. Open the page here and send it again.",
  };
}

function isOwnPage(request: IncomingMessage, own: OwnAddress): boolean {
  const { origin, referer, cookie, host = "" } = request.headers;
  const site = request.headers["sec-fetch-site"];
  const ours = own.origin(host);
  // Both are asked where both are there: a browser that names two different places is not believed.
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  if (origin !== undefined) return origin.toLowerCase() === ours;
  if (site !== undefined) return true;
  if (referer !== undefined) return URL.canParse(referer) && new URL(referer).origin === ours;
  return cookie === undefined && pathOf(request).startsWith("/api/v1/");
}

/** No page loads Next's own scripts (docs/decisions/0004), which name its version, or asks it to resize pictures. */
function hidden(request: IncomingMessage): Refusal | null {
  const path = pathOf(request);
  if (!isNextsOwnFile(path) || isNextsStyle(path)) return null;
  return { kind: "unknown-address", sentence: "Nothing is kept at this address." };
}

/** What comes from the very address that it came to was sent here: nobody elsewhere has that address. */
function isFromThisMachine({ socket: { remoteAddress, localAddress } }: IncomingMessage): boolean {
  if (remoteAddress === undefined) return false;
  return /^(?:127\.|::1$|::ffff:127\.)/.test(remoteAddress) || remoteAddress === localAddress;
}
