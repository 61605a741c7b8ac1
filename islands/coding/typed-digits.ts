/** What the next digit, or Enter, does to the digits that a coder has typed so far. */
export type DigitDeed =
  /** Kept: another digit, Enter or, where it is a single one, a pause decides. */
  | { does: "wait"; typed: string }
  /** The choice with this number is meant. */
  | { does: "choose"; place: string }
  /** A group's code is whole. */
  | { does: "code"; code: string }
  /** No code begins so. */
  | { does: "nothing"; typed: string };

/**
 * Adds a digit. A single one waits, since it may choose from the list or begin a code; from the second on only a code can
 * be meant, and it is taken as soon as it is whole and no longer one begins with it. A code that is none is never taken for
 * another.
 * @param codes of the groups that can be meant
 */
export function withDigit(typed: string, digit: string, codes: readonly string[]): DigitDeed {
  const now = typed + digit;
  if (now.length === 1) return { does: "wait", typed: now };
  const begun = codes.filter((code) => code.startsWith(now));
  if (begun.length === 0) return { does: "nothing", typed: now };
  return begun.length === 1 && begun[0] === now ? { does: "code", code: now } : { does: "wait", typed: now };
}

/** What Enter, or a pause after a single digit, makes of them. */
export function withEnd(typed: string, codes: readonly string[]): DigitDeed {
  if (typed.length === 1) return { does: "choose", place: typed };
  return codes.includes(typed) ? { does: "code", code: typed } : { does: "nothing", typed };
}
