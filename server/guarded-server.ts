import { randomUUID } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { Duplex } from "node:stream";
import { bodyLimit } from "#cli/body-limits";
import { logAccess } from "#server/access-log";
import { refusalOf, tooLarge } from "#server/guard-request";
import { setInnerHeaders } from "#server/inner-headers";
import { limitBody, throwAway } from "#server/limit-body";
import { answering, type Logger } from "#server/log";
import type { OwnAddress } from "#server/own-address";
import { pathOf, refuse } from "#server/refusal";
import { secure, securityHeaders } from "#server/security-headers";

export interface GuardSettings {
  own: OwnAddress;
  dev: boolean;
  trustProxy: boolean;
  log: Logger;
  /** Milliseconds; what people have unless a test says otherwise. */
  timeouts?: { headers: number; request: number; idle: number; check: number };
}

export type App = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;

/**
 * The time for all headers, for the whole request with its body, without a byte either way while something is under
 * way, and how often the first two are looked at.
 */
const TIMEOUTS = { headers: 10_000, request: 60_000, idle: 120_000, check: 2_000 };
/** Longer than proxies keep their connections, or they would send a request into one that is just being closed. */
const KEEP_ALIVE = 75_000;

/** A server that hands on to the app only what may be, and answers everything with the headers it should have. */
export function guardedServer(app: App, settings: GuardSettings): Server {
  const { own, dev, trustProxy, log, timeouts = TIMEOUTS } = settings;
  const headers = securityHeaders({ dev, secure: own.secure });
  const open = new WeakMap<Duplex, ServerResponse>();

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const id = randomUUID();
    open.set(request.socket, response);
    secure(request, response, headers);
    response.setHeader("X-Request-Id", id);
    logAccess(request, response, log, id);
    const refusal = refusalOf(request, own, dev);
    if (refusal) {
      throwAway(request);
      return refuse(request, response, refusal);
    }
    setInnerHeaders(request, { id, own, trustProxy });
    const limit = bodyLimit(pathOf(request));
    limitBody(request, limit, () => {
      if (!response.headersSent) refuse(request, response, tooLarge(limit));
      silence(response);
    });
    if (request.headers.expect?.toLowerCase() === "100-continue") response.writeContinue();
    answering.run({ requestId: id }, () => {
      app(request, response).catch((error: unknown) => {
        log.error({ err: error }, "a request failed");
        if (!response.headersSent)
          refuse(request, response, { kind: "fault", sentence: `Try again in a while. Reference: ${id}.` });
        response.end();
      });
    });
  };

  const server = createServer(
    {
      connectionsCheckingInterval: timeouts.check,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
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

/** Nothing that the app still says to a request that was answered for it is heard. */
function silence(response: ServerResponse): void {
  const { statusCode } = response;
  Object.defineProperty(response, "statusCode", { get: () => statusCode, set: () => {} });
  const nothing = () => response as never;
  for (const method of [
    "write",
    "end",
    "writeHead",
    "setHeader",
    "appendHeader",
    "removeHeader",
    "flushHeaders",
  ] as const)
    response[method] = nothing;
}

function statusOf({ code }: NodeJS.ErrnoException): 400 | 408 | 431 {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
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
