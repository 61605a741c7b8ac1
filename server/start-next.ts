import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import type { Stage } from "#server/stage";

/** Next as the rest of the server sees it. */
export interface StartedNext {
  /** The last stage of the pipeline. */
  answer: Stage;
  /** For its own web socket, while one works on the app. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>;
}

/** What next.config.js looks for: without it Next refuses to serve, since nothing would guard the app. */
const GUARDED = Symbol.for("soc-workbench: guards stand before Next");

/**
 * Starts Next in this very process, so that the database's life and the server's are one.
 * @param dir the folder that has the app and its build
 */
export async function startNext({
  dev,
  port,
  dir = process.cwd(),
}: {
  dev: boolean;
  port: number;
  dir?: string;
}): Promise<StartedNext> {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  Object.assign(globalThis, { [GUARDED]: true });
  const app = next({ dev, dir, port, hostname: "localhost" });
  await app.prepare();
  const handle = app.getRequestHandler();
  return { answer: ({ request, response }) => handle(request, response), upgrade: app.getUpgradeHandler() };
}
