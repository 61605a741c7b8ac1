import compression from "compression";
import { env, localOrigin } from "#lib/platform/env";
import { carryHeaders } from "#server/carry-headers";
import { guardedServer } from "#server/guarded-server";
import { listenAt } from "#server/listen-at";
import { captureConsole, createLog } from "#server/log";
import { ownAddress } from "#server/own-address";
import { shapeHtml } from "#server/shape-html";
import { startNext } from "#server/start-next";

/**
 * Serves the app from this very process, so that the database's life and the server's are one.
 * @returns closes the server: no new requests, those under way get five seconds
 */
export async function serve(options: { dev: boolean; port: number }): Promise<() => Promise<void>> {
  const { APP_URL, HOST, TRUST_PROXY, LOG_LEVEL } = env();
  const log = createLog(LOG_LEVEL);
  const app = await startNext(options);
  // After Next has printed what it prints while it starts.
  if (!options.dev) captureConsole(log);
  // What nobody waits for any more must not end the requests of others.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "a failure that nobody waited for"));
  const compress = compression();
  const server = guardedServer(
    (request, response) =>
      new Promise((resolve, reject) => {
        compress(request as never, response as never, () => {
          carryHeaders(request, response);
          shapeHtml(request, response, localOrigin(HOST, options.port));
          app.answer(request, response).then(resolve, reject);
        });
      }),
    { own: ownAddress(APP_URL, HOST), dev: options.dev, trustProxy: TRUST_PROXY === "1", log },
  );
  if (options.dev) server.on("upgrade", app.upgrade);
  await listenAt(server, { host: HOST, port: options.port });
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
