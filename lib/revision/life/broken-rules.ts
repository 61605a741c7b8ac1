import { createHash } from "node:crypto";
import { isPublic, type Stage } from "#lib/compile/decisions/stage";
import type { RevisionProblem } from "#lib/compile/problem";
import type { WhatIf } from "#lib/compile/what-if";
import { quantity } from "#lib/platform/in-words";
import { Refusals } from "#lib/platform/refusal";

/** The rules that a proposal breaks, in order: what has to be mended before the edition could be released. Advice is none. */
export function brokenRules(whatIf: Pick<WhatIf, "problems"> | null): RevisionProblem[] {
  return whatIf?.problems.appear.filter(({ severity }) => severity === "breach") ?? [];
}

/** Whether a move lets everybody read what only the groups could: then it is refused while a rule is broken. */
export function goesPublic({ from, to }: { from: Stage; to: Stage }): boolean {
  return isPublic(to) && !isPublic(from);
}

/** Somebody's word that a proposal is to go out although it breaks rules. */
export interface Despite {
  /** The mark of the rules that they saw (see markOf). */
  shown: string;
  /** Whether they said so, and why. */
  confirmed: boolean;
  reason: string;
}

/** What tells one list of broken rules from another: a form carries it, so that nobody confirms what they did not see. */
export function markOf(broken: readonly RevisionProblem[]): string {
  const text = broken.map(({ rule, message }) => `${rule} ${message}`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** @throws Refusals where rules are broken and whoever moves has not confirmed it, with a reason, knowing these */
export function refuseUnconfirmed(broken: readonly RevisionProblem[], despite: Despite | undefined): void {
  if (broken.length === 0) return;
  const errors: { field: string; message: string }[] = [];
  if (!despite?.confirmed)
    errors.push({
      field: "despite",
      message: `This version breaks ${quantity(broken.length, "rule")}. Mend it first, or tick the box to send it out all the same.`,
    });
  else if (despite.shown !== markOf(broken))
    errors.push({
      field: "despite",
      message: "The rules that it breaks have changed meanwhile. Read them again before you send it out.",
    });
  if (!despite?.reason)
    errors.push({ field: "despiteReason", message: "Say why it goes out although it breaks a rule." });
  if (errors.length > 0) throw new Refusals(errors);
}
