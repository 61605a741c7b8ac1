import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#prisma/postgres/embedded-postgres";

const PGBOUNCER = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"].find((path) =>
  existsSync(path),
);

/** A pooler between the app and PostgreSQL, which gives each transaction whichever session is free. */
export interface Pooler {
  /** Address of a database through it. */
  url(database: string): string;
  stop(): void;
}

/** Starts PgBouncer before a PostgreSQL, in transaction mode; null where none is installed. */
export async function startPooler(postgres: string, user: string, home: string): Promise<Pooler | null> {
  if (!PGBOUNCER) return null;
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const port = await freePort();
  const { hostname, port: behind } = new URL(postgres);
  const settings = join(home, "pgbouncer.ini");
  writeFileSync(
    settings,
    `[databases]
* = host=${hostname} port=${behind} user=${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 8
ignore_startup_parameters = extra_float_digits
`,
    { mode: 0o644 },
  );
  // It refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child: ChildProcess = spawn(PGBOUNCER, ["-q", settings], { ...nobody, cwd: "/", stdio: "ignore" });
  return {
    url: (database) => `postgresql://${user}@127.0.0.1:${port}/${database}`,
    stop: () => void child.kill("SIGINT"),
  };
}
