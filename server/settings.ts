import { env, localOrigin } from "#lib/platform/env";
import { createLog, type Logger } from "#server/log";
import { type OwnAddress, ownAddress } from "#server/own-address";
import { securityHeaders } from "#server/security-headers";

/** What the server goes by, read once when it starts. */
export interface Settings {
  /** While one works on the app. */
  dev: boolean;
  /** Where it listens. */
  host: string;
  port: number;
  /** Of every answer. */
  headers: Record<string, string>;
  /** Where people reach it. */
  own: OwnAddress;
  /** Where it reaches itself. */
  origin(): string;
  trustProxy: boolean;
  log: Logger;
}

/** @throws SettingsRefused where something set for this process cannot be used */
export function readSettings({ dev, port }: { dev: boolean; port: number }): Settings {
  const { APP_URL, HOST, TRUST_PROXY, LOG_LEVEL } = env();
  const own = ownAddress(APP_URL, HOST);
  return {
    dev,
    host: HOST,
    port,
    headers: securityHeaders({ dev, secure: own.secure }),
    own,
    origin: () => localOrigin(HOST, port),
    trustProxy: TRUST_PROXY === "1",
    log: createLog(LOG_LEVEL),
  };
}
