import { createServer } from "node:net";
import { Failure } from "#cli/failure";
import { announceInstance, claimDataDirectory, withdrawInstance } from "#cli/instance";
import { ensureSecret } from "#cli/secret";
import { env, listenHost, localOrigin } from "#lib/platform/env";

/** What differs between a start from the sources, for one person or a developer, and one from a build, on a server. */
export interface Manner {
  dev: boolean;
  /** Whether only one may run from a folder at a time, as where the database is the folder's own. */
  alone: boolean;
  /** How the terminal's program is called, which a worker is: arguments of node. */
  terminal: readonly string[];
  /** What must be true or made before the database is opened. */
  prepare(): void;
  /** What must be done between the database and the serving. */
  beforeServing(log: (line: string) => void): Promise<void>;
}

/**
 * Database, migrations, bundled data, server; one process, so that ending it ends everything, and a killed one leaves
 * nothing that the next start cannot mend. Long work is done by processes beside it, which end when it does.
 */
export async function start({ dev, alone, terminal, prepare, beforeServing }: Manner): Promise<void> {
  checkNode();
  const port = readPort();
  const host = listenHost();
  const origin = localOrigin(host, port);
  if (alone) claimDataDirectory();
  await checkPort(port, host);
  // Where the machine has it, browsers may take this one for localhost.
  if (host === "127.0.0.1") await checkPort(port, "::1", { mayBeMissing: true });
  prepare();
  ensureSecret();

  const { openDatabase } = await import("#cli/database");
  const database = await openDatabase(log);
  const ending = endOnSignal(() => {
    withdrawInstance();
    database.close();
  });
  if (alone) announceInstance({ pid: process.pid, port, databaseUrl: database.url });
  try {
    await fill(database.url);
    await beforeServing(log);
    const { listen } = await import("#server/listen");
    const close = await listen({ dev, port });
    ending.before = close;
    const { workBeside } = await import("#cli/work-beside");
    const endWorkers = workBeside(terminal, env().SOC_WORKERS);
    ending.before = async () => void (await Promise.allSettled([close(), endWorkers()]));
    log(`ready at ${origin} — Ctrl-C stops it`);
    if (!dev) void warm(origin);
    await openForPeople(database.url);
  } catch (error) {
    withdrawInstance();
    const explained = database.explain(error);
    database.close();
    throw explained;
  }
}

/** Facts, revisions and, for the demonstration, its people; of several instances that start at once, one fills. */
async function fill(databaseUrl: string): Promise<void> {
  const { oneAtATime } = await import("#prisma/one-at-a-time");
  const { loadBundled } = await import("#cli/load-bundled");
  const { fillDemonstration } = await import("#demo/fill-demonstration");
  await oneAtATime(databaseUrl, async () => {
    await loadBundled(log);
    await fillDemonstration(log);
  });
}

/** What concerns people: the first custodian's way in, their mail, which is tried again every minute, and what they sent. */
async function openForPeople(databaseUrl: string): Promise<void> {
  const { oneAtATime } = await import("#prisma/one-at-a-time");
  const { firstCustodianLink } = await import("#lib/people/invitation/invitation.db");
  const started = new Date(Date.now() - process.uptime() * 1_000);
  const link = await oneAtATime(databaseUrl, () => firstCustodianLink({ unlessSince: started }));
  if (link) log(`nobody is custodian yet; whoever opens this link within a day becomes it: ${link}`);
  const { deliverMail } = await import("#lib/platform/mail/mail.db");
  const { dropOldAnswers } = await import("#lib/web/answers.db");
  const { removeExpiredFiles } = await import("#lib/jobs/stored-file.db");
  const { removeOldJobs } = await import("#lib/jobs/old-jobs.db");
  const { returnExpiredClaims } = await import("#lib/gold-coding/queues/claim.db");
  const { eraseEnded } = await import("#lib/gold-coding/batches/erasing/records-erasing.db");
  const { followReleases } = await import("#lib/standards/mapping/ask-for-groups.db");
  const tidy = () =>
    Promise.all([
      deliverMail(),
      dropOldAnswers(),
      removeExpiredFiles(),
      removeOldJobs(),
      returnExpiredClaims(),
      eraseEnded(),
      followReleases(),
    ]).catch((error: unknown) => console.error(error));
  await tidy();
  setInterval(tidy, 60_000).unref();
}

/** Asks for the pages that read the whole index, so that not the first visitor waits for it. */
async function warm(origin: string): Promise<void> {
  const ask = (path: string) =>
    fetch(origin + path).then(
      (response) => response.text(),
      () => "",
    );
  for (const path of ["/lookup?q=nurse", "/correspondences"]) await ask(path);
  const group = /"edition":"(\w+)".*?"code":"(\w+)"/.exec(await ask("/api/v1/lookup?q=nurse"));
  if (group) await ask(`/editions/${group[1]}/groups/${group[2]}`);
}

function log(line: string): void {
  console.log(`soc-workbench: ${line}`);
}

function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Failure(`Node ${process.versions.node} is too old: Node 20.19 or newer is needed.`);
}

function readPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Failure(`PORT is "${process.env.PORT}", which is not a port number; use one from 1 to 65535.`);
}

function checkPort(port: number, host: string, { mayBeMissing = false } = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      if (mayBeMissing && error.code !== "EADDRINUSE") return resolve();
      reject(
        new Failure(
          error.code === "EACCES"
            ? `Port ${port} is reserved for the administrator; choose another: PORT=3000 npm start.`
            : error.code === "EADDRNOTAVAIL"
              ? `HOST is ${host}, which is no address of this machine: leave it out, or use 0.0.0.0 for all it has.`
              : `Port ${port} is taken by another program; stop that, or choose another: PORT=${port + 1} npm start.`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** Runs `before` (closing the server) and then `after` on the first signal; a second signal ends at once. */
function endOnSignal(after: () => void): { before: () => Promise<void> } {
  const ending = { before: async () => {} };
  let begun = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, async () => {
      if (begun) return;
      begun = true;
      log("stopping");
      await ending.before().catch(() => {});
      after();
      process.exit(0);
    });
  return ending;
}
