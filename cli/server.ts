import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import compression from "compression";
import next from "next";
import { asDocument } from "#cli/document";

/**
 * Serves the app from this very process, so that the database's life and the server's are one.
 * @returns closes the server: no new requests, those under way get five seconds
 */
export async function serve(options: { dev: boolean; port: number }): Promise<() => Promise<void>> {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const app = next({ dev: options.dev, dir: process.cwd(), port: options.port, hostname: "localhost" });
  await app.prepare();
  const handle = app.getRequestHandler();
  const compress = compression();
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => {
      shapeHtml(request, response);
      handle(request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  if (options.dev) {
    const upgrade = app.getUpgradeHandler();
    server.on("upgrade", (request, socket, head) => upgrade(request, socket, head));
  }
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, resolve);
  });
  return () =>
    new Promise((resolve) => {
      const done = () => resolve();
      server.close(done);
      server.closeIdleConnections();
      setTimeout(() => {
        server.closeAllConnections();
        done();
      }, 5_000).unref();
    });
}

/** Holds back an HTML response until it is whole and sends it as `asDocument` leaves it. */
function shapeHtml(request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.rsc || request.method !== "GET") return;
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const chunks: Buffer[] = [];
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");
  const keep = (chunk: unknown) => {
    if (chunk) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array));
  };
  // Next flushes the headers before the first byte; they are ours to change until the page is whole.
  response.flushHeaders = () => {};
  response.write = ((chunk: never, ...rest: never[]) => {
    if (!isHtml()) return (write as (...all: never[]) => boolean)(chunk, ...rest);
    keep(chunk);
    const done = (rest as unknown[]).find((argument) => typeof argument === "function") as
      | (() => void)
      | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as typeof response.write;
  response.end = ((chunk: never, ...rest: never[]) => {
    if (!isHtml()) return (end as (...all: never[]) => ServerResponse)(chunk, ...rest);
    if (typeof chunk !== "function") keep(chunk);
    if (!response.headersSent) response.removeHeader("content-length");
    return end(asDocument(Buffer.concat(chunks).toString("utf8")));
  }) as typeof response.end;
}
