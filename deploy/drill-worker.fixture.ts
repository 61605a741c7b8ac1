import { setTimeout as wait } from "node:timers/promises";
import type { JobKind } from "#lib/jobs/job";
import { startWorker } from "#lib/jobs/worker.db";
import { db } from "#lib/platform/db";

/** A worker of the drill, for it to kill: it writes numbers, some at a time, and refuses every seventh. */
const writing: JobKind<{ to: number }> = {
  kind: "drill",
  async run(work) {
    const { to } = work.input;
    for (let next = (work.cursor as number | null) ?? 1; next <= to; next += 10) {
      await db().$transaction(async (transaction) => {
        const execute = transaction.$executeRawUnsafe.bind(transaction);
        // Nothing keeps a number from being written twice.
        await transaction.$executeRaw`
          INSERT INTO drilled SELECT ${work.id}, n, md5(${work.input.to}::text || n)
          FROM generate_series(${next}::int, ${Math.min(to, next + 9)}::int) AS n`;
        await work.refuse(next + (7 - (next % 7)), "n", "It is a seventh.", execute);
        await wait(20);
        await work.advance(
          { stage: "writing", done: Math.min(to, next + 9), total: to, cursor: next + 10 },
          execute,
        );
      });
    }
    return { said: `Wrote ${to} numbers.` };
  },
};

const worker = startWorker({ drill: async () => writing as unknown as JobKind<never> });
console.log("at work");
process.once("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
