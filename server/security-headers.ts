import type { ServerResponse } from "node:http";
import { isForPrograms, mayBeFramed } from "#server/for-programs";
import { beforeHead } from "#server/outgoing";
import { pathOf } from "#server/refusal";
import type { Stage } from "#server/stage";
import { isReadByNext } from "#server/what-next-sends";

export interface HeaderSettings {
  /** While one works on the app, Next adds inline code of its own and reloads through a web socket. */
  dev: boolean;
  /** Whether browsers reach the app by TLS, so that they may be told never to do otherwise. */
  secure: boolean;
}

/** What may be loaded: our own files and nothing inline, so that markup that slips into a page can do nothing. */
function contentPolicy({ dev, secure }: HeaderSettings): string {
  return [
    "default-src 'none'",
    `script-src 'self'${dev ? " 'unsafe-inline' 'unsafe-eval'" : ""}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(secure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** What pages may use of a device: nothing but putting a code on the clipboard. */
const PERMISSIONS = [
  ...[
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
  ],
  ...["gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment"],
  ...[
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
  ],
].map((feature) => `${feature}=()`);

/** Headers of every response, whatever it is: page, file, API, refusal. Source: OWASP ASVS 5.0, section 3.4. */
export function securityHeaders(settings: HeaderSettings): Record<string, string> {
  return {
    "Content-Security-Policy": contentPolicy(settings),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // Not "no-referrer": browsers would then say "null" for the Origin of our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": [...PERMISSIONS, "clipboard-write=(self)"].join(", "),
    ...(settings.secure && { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }),
  };
}

/** What other sites' pages may embed: the API and its files, which are the same for everybody. */
function isOpen(path: string): boolean {
  return isForPrograms(path) || path.startsWith("/downloads/");
}

/** A page that others show in a frame: it has no script, no form and nothing of whoever looks at it. */
const FRAMED_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *";

/**
 * Gives every answer its security headers and its id, and has the last word on two that Next writes: answers that say
 * nothing of caches are kept by none, and those of Vary that name Next's own headers go, since nobody outside can send
 * them.
 * @param headers as securityHeaders makes them
 */
export function setHeaders(headers: Record<string, string>): Stage {
  return ({ id, request, response }, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const path = pathOf(request);
    if (isOpen(path)) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    // Refusals and redirects too: a page of another site would not even learn what was wrong.
    if (isForPrograms(path)) response.setHeader("Access-Control-Allow-Origin", "*");
    if (mayBeFramed(path)) {
      response.setHeader("Content-Security-Policy", FRAMED_POLICY);
      response.removeHeader("X-Frame-Options");
    }
    response.setHeader("X-Request-Id", id);
    beforeHead(response, () => {
      const kept = variesBy(response).filter((name) => !isReadByNext(name.toLowerCase()));
      if (kept.length > 0) response.setHeader("Vary", kept.join(", "));
      else response.removeHeader("Vary");
      if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    });
    return next();
  };
}

function variesBy(response: ServerResponse): string[] {
  const names = [response.getHeader("Vary") ?? ""].flat().join(",").split(",");
  return [...new Set(names.map((name) => name.trim()))].filter((name) => name !== "");
}
