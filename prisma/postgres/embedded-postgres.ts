import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import {
  DISK_FULL,
  PostgresFailure,
  postgresBinaries,
  type RunAs,
  runAs,
} from "#prisma/postgres/postgres-binaries";
import { writeWhole } from "#prisma/write-whole";

export interface RunningPostgres {
  /** Connection string of the database. */
  url: string;
  /** Waits for open transactions no longer than PostgreSQL's fast shutdown does. Safe to call twice. */
  stop(): void;
  /** What the server's own log says of an error that ended a connection, as a sentence; else the error itself. */
  explain(error: unknown): unknown;
}

/**
 * Starts the PostgreSQL server kept under `directory`, creating it on first use. It listens on the loopback address
 * only, on a free port. A server that a killed run left behind is stopped first, and an interrupted creation is
 * begun anew: a new cluster is made beside and moved into place when it is whole.
 * @throws PostgresFailure with a sentence that says what to do
 */
export async function startEmbeddedPostgres(
  directory: string,
  options: { database?: string; durable?: boolean; log?: (line: string) => void } = {},
): Promise<RunningPostgres> {
  const { database = "soc", durable = true, log = () => {} } = options;
  const binaries = postgresBinaries();
  const home = resolve(directory);
  const cluster = join(home, "cluster");
  mkdirSync(home, { recursive: true });
  const who = runAs(binaries, home);
  if (who.uid !== undefined && who.gid !== undefined) chownSync(home, who.uid, who.gid);

  if (!existsSync(join(cluster, "PG_VERSION"))) {
    log("creating a database server (first start only)");
    createCluster(binaries, who, home, cluster);
  }
  removeHalfMade(home);
  const logFile = join(home, "postgres.log");
  const port = await startCluster(binaries, who, { cluster, logFile, durable });
  if (port === null) throw new PostgresFailure(whyItDidNotStart(logFile, home));

  const password = readFileSync(join(home, "password"), "utf8").trim();
  const url = `postgresql://soc:${password}@127.0.0.1:${port}/${database}`;
  let stopped = false;
  return {
    url,
    stop() {
      if (stopped) return;
      stopped = true;
      stopCluster(binaries, who, cluster);
    },
    explain(error) {
      const full =
        DISK_FULL.test(String(error)) ||
        (/Connection terminated/.test(String(error)) && DISK_FULL.test(logTail(logFile)));
      return full ? new PostgresFailure(FULL) : error;
    },
  };
}

/** @returns the port it listens on; null where it did not start, which the log explains */
async function startCluster(
  binaries: string,
  who: RunAs,
  { cluster, logFile, durable }: { cluster: string; logFile: string; durable: boolean },
): Promise<number | null> {
  for (let attempt = 1; ; attempt++) {
    // Left by a run that was killed. pg_ctl tells a live server from a stale file.
    if (existsSync(join(cluster, "postmaster.pid"))) stopCluster(binaries, who, cluster);
    const port = await freePort();
    const flags = [
      `-p ${port}`,
      "-c listen_addresses=127.0.0.1",
      "-c unix_socket_directories=''",
      "-c shared_buffers=128MB",
      "-c jit=off",
      // Details and context of an error quote rows: "Failing row contains (…)".
      "-c log_error_verbosity=terse",
      ...(durable
        ? []
        : [
            "-c fsync=off",
            "-c synchronous_commit=off",
            "-c full_page_writes=off",
            // Nothing reads its log, and what tests write is too short-lived to be tidied.
            "-c wal_level=minimal",
            "-c max_wal_senders=0",
            "-c autovacuum=off",
          ]),
    ].join(" ");
    // A log of this start alone: what an earlier one said is no reason for how this one ends.
    rmSync(logFile, { force: true });
    const start = ["start", "-D", cluster, "-l", logFile, "-w", "-t", "60", "-o", flags];
    if (pgCtl(binaries, who, start).status === 0) return port;
    if (attempt === 3 || !PASSES.test(logTail(logFile))) return null;
  }
}

/** What a server says that lost a race: with one that a killed run was just starting, or for its port. */
const PASSES =
  /lock file "postmaster\.pid" already exists|shared memory block .* is still in use|could not bind/;

const HALF_MADE = /^cluster\.making/;

/** Takes away what interrupted creations left; what one that was killed is still writing goes at the next start. */
function removeHalfMade(home: string): void {
  for (const name of readdirSync(home).filter((one) => HALF_MADE.test(one)))
    try {
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {}
}

function createCluster(binaries: string, who: RunAs, home: string, cluster: string): void {
  // A place of its own: the program that a killed start was running may write on for a while.
  const making = join(home, `cluster.making-${crypto.randomUUID()}`);
  const passwordFile = join(home, "password");
  writeWhole(passwordFile, `${crypto.randomUUID()}\n`, { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined) chownSync(passwordFile, who.uid, who.gid);
  const made = run(who, join(binaries, "initdb"), [
    `--pgdata=${making}`,
    "--username=soc",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    "--locale=C",
  ]);
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new PostgresFailure(diskOr(made.stderr, `The database server could not be created in ${home}`));
  }
  renameSync(making, cluster);
}

function logTail(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, "utf8").split("\n").slice(-30).join("\n") : "";
}

function whyItDidNotStart(logFile: string, home: string): string {
  const log = logTail(logFile);
  if (/database files are incompatible with server/.test(log))
    return `The database in ${home} was made by another version of PostgreSQL. Move that folder away to start anew, or start the older version of this product to export from it.`;
  return diskOr(log, `The database server in ${home} did not start; its log is ${logFile}`);
}

const FULL =
  "The disk is full: free some space (about 500 MB is needed) and start again. Nothing is half done.";

function diskOr(output: string, otherwise: string): string {
  if (DISK_FULL.test(output)) return FULL;
  const fatal = output.split("\n").find((line) => /FATAL|error/i.test(line));
  return `${otherwise}${fatal ? `: ${fatal.trim()}` : "."}`;
}

/** Ends the server in good order; where it cannot (a full disk), at once: it then recovers at its next start. */
function stopCluster(binaries: string, who: RunAs, cluster: string): void {
  const stop = (mode: string) => pgCtl(binaries, who, ["stop", "-D", cluster, "-m", mode, "-w", "-t", "20"]);
  if (stop("fast").status !== 0 && existsSync(join(cluster, "postmaster.pid"))) stop("immediate");
}

function pgCtl(binaries: string, who: RunAs, args: string[]) {
  return run(who, join(binaries, "pg_ctl"), args);
}

function run(who: RunAs, program: string, args: string[]) {
  const [command, ...before] = [...who.prefix, program];
  const identity = who.prefix.length > 0 ? {} : { uid: who.uid, gid: who.gid };
  // stdin and stdout closed: the server that pg_ctl leaves running must not hold on to this terminal.
  const result = spawnSync(command!, [...before, ...args], {
    ...identity,
    cwd: "/",
    encoding: "utf8",
    stdio: args[0] === "start" ? ["ignore", "ignore", "ignore"] : ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  });
  if (result.error) throw result.error;
  return { status: result.status, stderr: `${result.stdout ?? ""}${result.stderr ?? ""}` };
}

/** A TCP port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolvePort(address.port) : reject(new Error("no port")),
      );
    });
  });
}
