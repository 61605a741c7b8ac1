/** Something the person at the terminal can mend: its message is one sentence that says what to do. */
export class Failure extends Error {}

/** Prints a `Failure` as its sentence and anything else with its stack, and ends with exit code 1. */
export function exitWith(error: unknown): never {
  if (error instanceof Failure) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
