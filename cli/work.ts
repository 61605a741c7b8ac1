import { setPriority } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "#cli/database";
import { beFrugalWithMemory } from "#cli/frugal-memory";

const USAGE = `npm run soc -- work

Does long work, imports above all, one job after the other, until it is stopped (Ctrl-C). The app starts one such worker
beside itself (SOC_WORKERS says how many); start more on any machine that reaches the database, with the same version.
A job whose worker is killed is taken up by another after half a minute, where it stood.`;

/** Time for a chunk of work to come to its end; what is killed within one is done again. */
const GRACE_MS = 4_000;

/** `soc work`: exit code 0 once it was stopped, 2 for a wrong call. */
export async function workCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  if (argv.length > 0) {
    console.error(`There is nothing to name.\n\n${USAGE}`);
    return 2;
  }
  beFrugalWithMemory();
  // Beside a server, pages come first.
  const beside = process.connected === true;
  if (beside) setPriority(10);
  const log = (line: string) => console.log(`soc-workbench: ${line}`);
  const database = await openDatabase(log);
  const { startWorker } = await import("#lib/jobs/worker.db");
  const { JOB_KINDS } = await import("#cli/job-kinds");
  const { keepLog } = await import("#server/log");
  const { readSettings } = await import("#server/settings");
  if (beside) keepLog(readSettings({ dev: false, port: 0 }));
  const worker = startWorker(JOB_KINDS);
  if (!beside) log("at work — Ctrl-C stops it");
  await toldToStop();
  // What goes on holds a database that is to be closed: the end of this process ends it.
  await Promise.race([worker.stop(), wait(GRACE_MS)]);
  await (await import("#lib/platform/db")).closeDb();
  database.close();
  process.exit(0);
}

/** By a signal, or because the server that it was started by has ended, however that came. */
function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.once("disconnect", resolve);
  });
}
