import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Duplex } from "node:stream";
import { maySendLong } from "#server/body-limits";
import { pathOf } from "#server/refusal";
import type { Settings } from "#server/settings";
import type { Stage } from "#server/stage";

/** Milliseconds. */
export interface Timeouts {
  headers: number;
  request: number;
  /** For the whole request where the address takes large files (server/body-limits.ts). */
  upload: number;
  idle: number;
  /** How often the first two are looked at. */
  check: number;
}

/** The time for all headers, for the whole request with its body, with a large file, and without a byte either way while one is under way. */
const TIMEOUTS: Timeouts = {
  headers: 10_000,
  request: 60_000,
  upload: 3_600_000,
  idle: 120_000,
  check: 2_000,
};
/** As Node calls it when all of a request takes too long. */
const TOO_LONG = "ERR_HTTP_REQUEST_TIMEOUT";
/** Longer than proxies keep their connections, or they would send a request into one that is just being closed. */
const KEEP_ALIVE = 75_000;

/** A server that gives each request to the pipeline, and answers itself what is not HTTP or comes too slowly. */
export function httpServer(
  pipeline: Stage,
  { headers, log }: Pick<Settings, "headers" | "log">,
  timeouts = TIMEOUTS,
): Server {
  const open = new WeakMap<Duplex, ServerResponse>();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    open.set(request.socket, response);
    const late = setTimeout(() => {
      // Who was answered already, as somebody who may not, has no more to send.
      if (request.complete || (maySendLong(pathOf(request)) && !response.headersSent)) return;
      server.emit("clientError", Object.assign(new Error(), { code: TOO_LONG }), request.socket);
    }, timeouts.request);
    response.once("close", () => {
      if (request.complete || request.socket.destroyed) clearTimeout(late);
    });
    pipeline({ id: randomUUID(), request, response }, async () => {}).catch((error: unknown) => {
      log.error({ err: error }, "a request failed outside the app");
      response.destroy();
    });
  };

  const server = createServer(
    {
      connectionsCheckingInterval: timeouts.check,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.upload,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: 16 * 1024,
      // server/guard-request.ts asks for one itself, and says so with the headers of every answer.
      requireHostHeader: false,
    },
    answer,
  );
  // Also ends the connection of who asks for much and reads nothing.
  server.setTimeout(timeouts.idle);
  server.on("checkContinue", answer);
  server.on("checkExpectation", answer);
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    const started = open.get(socket);
    const status = statusOf(error);
    if (
      !socket.writable ||
      error.code === "ECONNRESET" ||
      (started?.headersSent && !started.writableFinished)
    )
      return socket.destroy(error);
    log.warn({ status, code: error.code }, "a request could not be read");
    socket.end(rawAnswer(status, headers));
  });
  return server;
}

function statusOf({ code }: NodeJS.ErrnoException): 400 | 408 | 431 {
  if (code === TOO_LONG) return 408;
  return code === "HPE_HEADER_OVERFLOW" ? 431 : 400;
}

const SENTENCES = {
  400: "The request is not HTTP that can be understood.",
  408: "The request took too long to arrive. Send it again.",
  431: "The address or the headers of the request are too long. Send a shorter one.",
};

/** What can be said where there is no request yet to answer. */
function rawAnswer(status: keyof typeof SENTENCES, headers: Record<string, string>): string {
  const body = `${SENTENCES[status]}\n`;
  const all = {
    ...headers,
    "Cache-Control": "no-store",
    Connection: "close",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n");
}
