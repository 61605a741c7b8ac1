import { quantity, share } from "#lib/platform/in-words";

/** The settings of a queue that its page says; shares are 0 to 1. */
export interface SaidSettings {
  kind: string;
  arm: string;
  priority: number;
  overlap: number;
  overlapShare: number;
  extraUnder: number | null;
  mostCodings: number;
  checkShare: number;
  settledBy: string;
  accuracyNeeded: number | null;
  leaseMinutes: number;
}

const SETTLED: Record<string, string> = {
  agreement: "Settled where all coders of a record agree, else by the adjudicator",
  majority: "Settled where more than half of the coders of a record agree, else by the adjudicator",
  adjudicator: "Settled by the adjudicator",
};

/** How a queue is coded, each a sentence without its full stop. */
export function settingsInWords(queue: SaidSettings): string[] {
  const { overlap, overlapShare, extraUnder, mostCodings, checkShare, accuracyNeeded, leaseMinutes } = queue;
  const arm = queue.arm === "blind" ? "Coders do not see the assigned code" : "Coders see the assigned code";
  const lease = `A record is kept for its coder for ${quantity(leaseMinutes, "minute")}`;
  if (queue.kind === "training") return ["Records with known answers, with feedback at once", arm, lease];
  const coders = quantity(overlap, "coder");
  const several =
    overlap === 1 || overlapShare === 1
      ? `${coders} for each record`
      : `${coders} for ${share(overlapShare)} of the records and one for the others`;
  const disagree =
    extraUnder === 1 ? "not all of them agree" : `fewer than ${share(extraUnder ?? 0)} of them agree`;
  const further =
    extraUnder === null ? "never more" : `and another where ${disagree}, up to ${mostCodings} in all`;
  return [
    arm,
    `${several}, ${further}`,
    SETTLED[queue.settledBy] ?? "",
    ...(checkShare > 0
      ? [`${share(checkShare)} of what a coder is given are gold checks, which they cannot tell`]
      : []),
    ...(accuracyNeeded === null ? [] : [`For coders with ${share(accuracyNeeded)} right in training`]),
    lease,
    `Priority ${queue.priority}`,
  ];
}
