import type { IncomingMessage, ServerResponse } from "node:http";
import { pathOf } from "#server/refusal";

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

/** What other sites' pages may embed and read: the API and its files, which are the same for everybody. */
const OPEN = /^\/(?:api\/v1|downloads)\//;

/**
 * Gives a response its security headers, and the last word on two that Next writes: responses that say nothing of
 * caches are kept by none, and those of Vary that name Next's own headers go, since nobody outside can send them.
 */
export function secure(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (OPEN.test(pathOf(request))) response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse;
  response.writeHead = ((...all: unknown[]) => {
    const vary = [response.getHeader("Vary") ?? ""]
      .flat()
      .join(",")
      .split(",")
      .map((name) => name.trim());
    const kept = [...new Set(vary)].filter((name) => name !== "" && !/^(?:rsc|next-)/i.test(name));
    if (kept.length > 0) response.setHeader("Vary", kept.join(", "));
    else response.removeHeader("Vary");
    const given = all.find((argument) => typeof argument === "object" && argument !== null) ?? {};
    const said = response.hasHeader("Cache-Control") || "Cache-Control" in given;
    if (!said) response.setHeader("Cache-Control", "no-store");
    return writeHead(...all);
  }) as typeof response.writeHead;
}
