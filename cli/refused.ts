import { Refusal, Refusals } from "#lib/platform/refusal";

/** Does a deed; where it is refused, says why on the error output. @returns its exit code, 1 where it was refused */
export async function orRefused(deed: () => Promise<number>): Promise<number> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const reasons = error instanceof Refusals ? error.all : [error];
    return refused(reasons.map(({ message }) => message));
  }
}

/** Says why nothing was done. */
export function refused(reasons: readonly string[]): number {
  console.error(`Refused, and nothing was changed:\n${reasons.map((reason) => `  ${reason}`).join("\n")}`);
  return 1;
}
