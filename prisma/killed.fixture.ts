import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";

/** Starts a script of this project as a process of its own, to be killed. */
export function startScript(script: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ends it at once, without a chance to put anything in order. */
export async function kill(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

/** Runs SQL on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Where others are made to wait. */
export interface HeldUp {
  /** Waits until this process has come there. @throws when it ends before */
  reached(by: ChildProcess): Promise<void>;
  /** Lets whoever waits there go on, and takes everything away that held them. */
  release(): Promise<void>;
}

/**
 * Makes whoever changes the database at `url` wait at one of the statements that define something.
 * @param statement tag and object: "CREATE TABLE public.person", "CREATE TRIGGER vote_counts on public.vote"
 */
export async function holdUpAt(url: string, statement: string): Promise<HeldUp> {
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query(`
    CREATE SCHEMA held_up;
    CREATE FUNCTION held_up.wait() RETURNS event_trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT 1 FROM pg_event_trigger_ddl_commands()
        WHERE command_tag || ' ' || object_identity = '${statement}') THEN
        PERFORM pg_advisory_xact_lock_shared(4711);
      END IF;
    END $$;
    CREATE EVENT TRIGGER held_up ON ddl_command_end EXECUTE FUNCTION held_up.wait();
    SELECT pg_advisory_lock(4711)`);
  const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted";
  return {
    async reached(by) {
      while ((await holder.query(waiting)).rowCount === 0) {
        if (hasEnded(by)) throw new Error(`It ended before it came to ${statement}.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async release() {
      await holder.query("DROP EVENT TRIGGER held_up; SELECT pg_advisory_unlock(4711)");
      await holder.query("DROP SCHEMA held_up CASCADE");
      await holder.end();
    },
  };
}
