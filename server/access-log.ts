import type { Logger } from "#server/log";
import { pathOf } from "#server/refusal";
import type { Stage } from "#server/stage";

/**
 * Logs a request once it is over: method, path, status, milliseconds, bytes sent. Failures and requests that were
 * refused stand out; of the rest, those that may have changed something are "info" and reading is "debug".
 */
export function logAccess(log: Logger): Stage {
  return ({ id, request, response }, next) => {
    const start = performance.now();
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once("close", () => {
      const { statusCode: status } = response;
      // A response counts itself as finished once its connection is gone.
      const aborted = !response.writableFinished || (socket.destroyed && !socket.writableFinished);
      log[levelOf(request.method ?? "", status)]({
        requestId: id,
        method: request.method,
        path: loggedPath(pathOf(request)),
        status,
        ms: Math.round(performance.now() - start),
        bytes: socket.bytesWritten - before,
        ...(aborted && { aborted }),
      });
    });
    return next();
  };
}

const REFUSED = [401, 403, 405, 408, 413, 421, 429];

function levelOf(method: string, status: number): "error" | "warn" | "info" | "debug" {
  if (status >= 500) return "error";
  if (REFUSED.includes(status)) return "warn";
  return method === "GET" || method === "HEAD" || method === "OPTIONS" ? "debug" : "info";
}

/**
 * A path as the log may have it: parts that could be a secret or name a person are hidden. Those are the parts that look
 * like an invitation, a reset link or an id: long, and neither words nor the name of a file.
 */
export function loggedPath(path: string): string {
  return path
    .slice(0, 300)
    .split("/")
    .map((part) => (isPlain(part) ? part : "[hidden]"))
    .join("/");
}

function isPlain(part: string): boolean {
  if (/@|%40/.test(part)) return false;
  if (part.length < 16) return true;
  return (
    /^[a-z]+(?:-[a-z0-9]{1,12})*$/.test(part) ||
    /^[\w.-]{1,60}\.(?:css|js|woff2|svg|csv|json|xlsx)$/.test(part)
  );
}
