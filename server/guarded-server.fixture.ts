import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { type App, type GuardSettings, guardedServer } from "#server/guarded-server";
import { createLog } from "#server/log";
import { ownAddress } from "#server/own-address";

export interface Running {
  port: number;
  /** What was logged, one object a line. */
  logged: Record<string, unknown>[];
  /** Sends these very bytes and gives back all that comes, until the server ends the connection or `until` is in it. */
  raw(text: string, until?: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** The guards before a stand-in for the app, on a real socket. */
export async function startGuarded(
  app: App,
  settings: {
    appUrl?: string;
    trustProxy?: boolean;
    timeouts?: GuardSettings["timeouts"];
  } = {},
): Promise<Running> {
  const logged: Record<string, unknown>[] = [];
  const log = createLog("debug", { write: (line: string) => void logged.push(JSON.parse(line)) });
  const server: Server = guardedServer(app, {
    own: ownAddress(settings.appUrl),
    dev: false,
    trustProxy: settings.trustProxy ?? false,
    log,
    ...(settings.timeouts && { timeouts: settings.timeouts }),
  });
  server.listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    logged,
    raw: (text, until) => exchange(port, text, until),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
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
