import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** As whom and with what the programs of the drill run. */
export interface DrillUser {
  uid?: number;
  gid?: number;
  env: NodeJS.ProcessEnv;
}

/** A server of the drill, and what it said. */
export interface DrillServer {
  origin: string;
  said(): string;
  /** Ends it as a service manager does; returns its exit code. */
  stop(): Promise<number | null>;
}

/** Runs a command to its end. @returns its exit code, and all it said */
export async function runAsUser(
  command: readonly string[],
  cwd: string,
  { env, ...ids }: DrillUser,
): Promise<{ code: number | null; said: string }> {
  const child = spawn(command[0]!, command.slice(1), { cwd, env, ...ids, stdio: ["ignore", "pipe", "pipe"] });
  const said = listen(child);
  const [code] = await once(child, "close");
  return { code, said: said() };
}

/** Starts a server, and waits until the health check of the container is content. @throws when it ends before */
export async function startServer(
  command: readonly string[],
  healthCheck: readonly string[],
  cwd: string,
  user: DrillUser,
): Promise<DrillServer> {
  const { env, ...ids } = user;
  const child = spawn(command[0]!, command.slice(1), { cwd, env, ...ids, stdio: ["ignore", "pipe", "pipe"] });
  const said = listen(child);
  const closed = once(child, "close");
  const ended = closed.then(([code]) => {
    throw new Error(`The server ended with ${code}:\n${said()}`);
  });
  ended.catch(() => {});
  const healthy = async () => {
    while (child.exitCode === null && (await runAsUser(healthCheck, cwd, user)).code !== 0)
      await new Promise((resolve) => setTimeout(resolve, 500));
  };
  await Promise.race([healthy(), ended]);
  return {
    origin: `http://localhost:${env.PORT}`,
    said,
    stop: async () => {
      child.kill("SIGTERM");
      return (await closed)[0];
    },
  };
}

function listen({ stdout, stderr }: ChildProcess): () => string {
  let text = "";
  for (const stream of [stdout, stderr])
    stream?.on("data", (chunk) => {
      text += chunk;
    });
  return () => text;
}
