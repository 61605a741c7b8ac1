import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { listenAt } from "#server/listen-at";
import { type StartedNext, startNext } from "#server/start-next";

/** A Next app of a few pages that need no database, with our own settings: each shows one thing that Next does. */
const FIXTURE = "server/next-app.fixture";

/** Builds it for production, which takes some five seconds, and starts it in this process. */
export async function startFixture(): Promise<StartedNext> {
  await promisify(execFile)(process.execPath, ["node_modules/next/dist/bin/next", "build", FIXTURE], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return startNext({ dev: false, port: 3000, dir: FIXTURE });
}

/** What Next sent, before any of our stages had it. */
export interface Sent {
  status: number;
  headers: Headers;
  body: string;
  /** What Next did to the response, in order: "flushHeaders", "write", "end". */
  steps: { step: string; contentType: unknown }[];
}

/** Asks Next alone. */
export async function sentByNext(
  { answer }: StartedNext,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Sent> {
  const steps: Sent["steps"] = [];
  const server = createServer((request, response) => {
    noteSteps(response, steps);
    void answer({ id: "none", request, response }, async () => {});
  });
  const { port } = await listenAt(server, { host: "127.0.0.1", port: 0 });
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, redirect: "manual" });
  const body = await response.text();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  return { status: response.status, headers: response.headers, body, steps };
}

function noteSteps(response: ServerResponse, steps: Sent["steps"]): void {
  for (const step of ["flushHeaders", "write", "end"] as const) {
    const take = response[step].bind(response) as (...all: unknown[]) => never;
    response[step] = ((...all: unknown[]) => {
      steps.push({ step, contentType: response.getHeader("content-type") });
      return take(...all);
    }) as never;
  }
}
