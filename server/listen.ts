import { logAccess } from "#server/access-log";
import { carryHeaders } from "#server/carry-headers";
import { compress } from "#server/compress";
import { sendDocuments } from "#server/documents";
import { guardRequest } from "#server/guard-request";
import { httpServer } from "#server/http-server";
import { setInnerHeaders } from "#server/inner-headers";
import { limitBody } from "#server/limit-body";
import { closeServer, listenAt } from "#server/listen-at";
import { keepLog } from "#server/log";
import { readOneSnapshot } from "#server/read-one-snapshot";
import { reportFailures } from "#server/report-failures";
import { setHeaders } from "#server/security-headers";
import { readSettings, type Settings } from "#server/settings";
import { inOrder, type Stage } from "#server/stage";
import { startNext } from "#server/start-next";

/** Every request goes down these stages in this order; its answer comes back up them (server/outgoing.ts). */
export function pipeline(app: Stage, { headers, log, own, dev, trustProxy, origin }: Settings): Stage {
  return inOrder([
    setHeaders(headers),
    logAccess(log),
    reportFailures(log),
    guardRequest(own, dev),
    setInnerHeaders(own, trustProxy),
    limitBody(),
    compress(),
    carryHeaders(),
    sendDocuments(origin),
    readOneSnapshot(),
    app,
  ]);
}

/**
 * Serves the app from this very process, so that the database's life and the server's are one.
 * @returns closes the server: no new requests, those under way get five seconds
 */
export async function listen(options: { dev: boolean; port: number }): Promise<() => Promise<void>> {
  const settings = readSettings(options);
  const next = await startNext(options);
  keepLog(settings);
  const server = httpServer(pipeline(next.answer, settings), settings);
  if (settings.dev) server.on("upgrade", next.upgrade);
  await listenAt(server, settings);
  return () => closeServer(server);
}
