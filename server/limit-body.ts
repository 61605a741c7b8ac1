import type { IncomingMessage } from "node:http";

/** Beyond this many bytes nobody is told anything any more; the connection ends. */
const THROWN_AWAY = 64 * 1024 * 1024;

/**
 * Counts a request's body as it comes in, whoever reads it. When it grows beyond the limit, `refuse` is called once, the
 * app's reading fails, so that nobody takes a part for the whole, and the rest is read and thrown away: a browser shows
 * an answer only once it has sent everything.
 * @param limit in bytes
 */
export function limitBody(request: IncomingMessage, limit: number, refuse: () => void): void {
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

/** As limitBody, for a body that is refused before anybody reads it. */
export function throwAway(request: IncomingMessage): void {
  limitBody(request, THROWN_AWAY, () => request.socket.destroy());
  request.resume();
}

/** Makes reading the body fail, without the end of the connection that Node would make of it: the answer goes through it. */
function fail(request: IncomingMessage): void {
  request._destroy = (error, done) => done(error);
  // Nobody may be reading; an error that nobody hears would end the process.
  request.on("error", () => {});
  request.destroy(new Error("The body is larger than what this address takes."));
}
