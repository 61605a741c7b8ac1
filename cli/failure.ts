import { SettingsRefused } from "#lib/platform/env";
import { DatabaseRefused } from "#prisma/database";
import { PostgresFailure } from "#prisma/postgres/postgres-binaries";

/** Something the person at the terminal can mend: its message is one sentence that says what to do. */
export class Failure extends Error {}

/** Prints what went wrong, as one sentence wherever we know what can be done, and ends with exit code 1. */
export function exitWith(error: unknown): never {
  const known = [Failure, SettingsRefused, DatabaseRefused, PostgresFailure].some(
    (kind) => error instanceof kind,
  );
  if (known) console.error((error as Error).message);
  else console.error(error);
  process.exit(1);
}
