import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { freePort } from "#prisma/postgres/embedded-postgres";
import { runAs } from "#prisma/postgres/postgres-binaries";

/** A PostgreSQL that is not the app's own, as on a server, with the programs that belong to it. */
export interface ExternalPostgres {
  /** Address of a database on it. */
  url(database: string): string;
  /** The environment in which its own programs are found before others. */
  env: NodeJS.ProcessEnv;
  /** Runs one statement in its maintenance database. */
  run(sql: string): void;
  /** As after a power cut: sessions end where they are. */
  restart(): void;
  stop(): void;
}

const NEEDED = ["initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore", "psql"];

/** The folder with the programs of an installed PostgreSQL, the newest there is; null where there is none. */
export function installedPostgres(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name)))) ?? null;
}

/** Starts one from `programs` in `home`, an empty folder that anybody may enter; it is for tests and keeps nothing safe. */
export async function startExternalPostgres(programs: string, home: string): Promise<ExternalPostgres> {
  mkdirSync(home, { recursive: true });
  const who = runAs(programs, home);
  if (who.uid !== undefined && who.gid !== undefined) chownSync(home, who.uid, who.gid);
  const cluster = join(home, "cluster");
  const port = await freePort();
  const run = (name: string, args: string[]) => {
    const [program, ...all] = [...who.prefix, join(programs, name), ...args];
    const ids = who.prefix.length === 0 ? { uid: who.uid, gid: who.gid } : {};
    // Not listened to: the server would keep the pipes open for as long as it lives.
    const { status } = spawnSync(program!, all, { ...ids, cwd: "/", stdio: "ignore" });
    if (status !== 0) throw new Error(`${name} ended with ${status}; see ${home}.`);
  };
  run("initdb", [
    "--pgdata",
    cluster,
    "--username=soc",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
  run("pg_ctl", ["start", "-D", cluster, "-w", "-l", join(home, "log"), "-o", settings]);
  const url = (database: string) => `postgresql://soc@127.0.0.1:${port}/${database}`;
  return {
    url,
    env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}` },
    run: (sql) => {
      const psql = spawnSync(join(programs, "psql"), ["-v", "ON_ERROR_STOP=1", "-c", sql, url("postgres")]);
      if (psql.status !== 0) throw new Error(`${sql}: ${psql.stderr}`);
    },
    restart: () =>
      run("pg_ctl", ["restart", "-D", cluster, "-m", "immediate", "-w", "-l", join(home, "log")]),
    stop: () => run("pg_ctl", ["stop", "-D", cluster, "-m", "fast"]),
  };
}
