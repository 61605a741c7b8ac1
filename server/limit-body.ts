import type { IncomingMessage } from "node:http";
import { bodyLimit } from "#server/body-limits";
import { silence } from "#server/outgoing";
import { pathOf, type Refusal, refuse } from "#server/refusal";
import type { Stage } from "#server/stage";

/** Beyond this many bytes nobody is told anything any more; the connection ends. */
const THROWN_AWAY = 64 * 1024 * 1024;

/** Ends a request whose body grows beyond what its address takes, whatever the app is doing with it. */
export function limitBody(): Stage {
  return ({ request, response }, next) => {
    const limit = bodyLimit(pathOf(request));
    countBody(request, limit, () => {
      if (!response.headersSent) refuse(request, response, tooLarge(limit));
      silence(response);
    });
    // Who asks first whether to send a body is told now that somebody will read it.
    if (request.headers.expect?.toLowerCase() === "100-continue") response.writeContinue();
    return next();
  };
}

/** The refusal of a body whose stated length is more than its address takes. */
export function tooLong(request: IncomingMessage): Refusal | null {
  const limit = bodyLimit(pathOf(request));
  return Number(request.headers["content-length"] ?? 0) > limit ? tooLarge(limit) : null;
}

/** Reads the body of a request that is refused before anybody reads it, and keeps none of it. */
export function throwAway(request: IncomingMessage): void {
  countBody(request, THROWN_AWAY, () => request.socket.destroy());
  request.resume();
}

/** @param limit the most that the address takes, in bytes */
function tooLarge(limit: number): Refusal {
  const MB = 1024 * 1024;
  const most = limit < MB ? `${Math.floor(limit / 1024)} kB` : `${Math.floor(limit / MB)} MB`;
  return {
    kind: "too-large",
    sentence: `What was sent is larger than ${most}, and was not read. Send less, or send it in parts: a form says how large a file may be.`,
  };
}

/**
 * Counts a request's body as it comes in, whoever reads it. When it grows beyond the limit, `refuse` is called once, the
 * app's reading fails, so that nobody takes a part for the whole, and the rest is read and thrown away: a browser shows
 * an answer only once it has sent everything. (Replaces a method of the request; nothing else does.)
 * @param limit in bytes
 */
function countBody(request: IncomingMessage, limit: number, refuse: () => void): void {
  const push = request.push.bind(request);
  let size = 0;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) size += chunk.byteLength;
    if (size <= limit) return push(chunk, encoding);
    if (size > THROWN_AWAY) request.socket.destroy();
    if (!request.destroyed) {
      refuse();
      fail(request);
    }
    return true;
  };
}

/** Makes reading the body fail, without the end of the connection that Node would make of it: the answer goes through it. */
function fail(request: IncomingMessage): void {
  request._destroy = (error, done) => done(error);
  // Nobody may be reading; an error that nobody hears would end the process.
  request.on("error", () => {});
  request.destroy(new Error("The body is larger than what this address takes."));
}
