import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { httpServer, type Timeouts } from "#server/http-server";
import { pipeline } from "#server/listen";
import { listenAt } from "#server/listen-at";
import { createLog } from "#server/log";
import { ownAddress } from "#server/own-address";
import { securityHeaders } from "#server/security-headers";
import type { Settings } from "#server/settings";
import type { Stage } from "#server/stage";

export interface Running {
  /** "http://localhost:4321" */
  origin: string;
  port: number;
  /** What was logged, one object a line. */
  logged: Record<string, unknown>[];
  /** Sends these very bytes and gives back all that comes, until the server ends the connection or `until` is in it. */
  raw(text: string, until?: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** The pipeline before a stand-in for Next, on a real socket. */
export async function startPipeline(
  app: Stage,
  {
    appUrl,
    trustProxy = false,
    timeouts,
  }: { appUrl?: string; trustProxy?: boolean; timeouts?: Timeouts } = {},
): Promise<Running> {
  const logged: Record<string, unknown>[] = [];
  const own = ownAddress(appUrl);
  const settings: Settings = {
    dev: false,
    host: "127.0.0.1",
    port: 0,
    headers: securityHeaders({ dev: false, secure: own.secure }),
    own,
    origin: () => running.origin,
    trustProxy,
    log: createLog("debug", { write: (line: string) => void logged.push(JSON.parse(line)) }),
  };
  const server = httpServer(pipeline(app, settings), settings, timeouts);
  const { port } = await listenAt(server, settings);
  const running: Running = {
    origin: `http://localhost:${port}`,
    port,
    logged,
    raw: (text, until) => exchange(port, text, until),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return running;
}

function exchange(port: number, text: string, until?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost", () => socket.write(text));
    let received = "";
    const done = () => {
      socket.destroy();
      resolve(received);
    };
    socket.on("data", (bytes) => {
      received += bytes;
      if (until?.test(received)) done();
    });
    socket.on("error", done);
    socket.on("end", done);
    socket.on("close", done);
  });
}

/** The body of a request, as a route reads it. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}
