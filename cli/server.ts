import { createServer } from "node:http";
import compression from "compression";
import next from "next";
import { carryHeaders } from "#cli/carry-headers";
import { shapeHtml } from "#cli/shape-html";

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
      carryHeaders(request, response);
      if (request.method === "GET" || request.method === "POST") shapeHtml(response, options.port);
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
