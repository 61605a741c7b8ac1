import { POLICY_IN_FORCE, type SizePolicy } from "#lib/compile/sizes/policy";

/** The figures of a policy as a form has them, in the order of its thresholds, and where they come from. */
export interface PolicyFigures {
  cases: number[];
  /** "" where the figures are those in force, each of which names its own source. */
  source: string;
}

/** The figures of a policy. */
export function figuresOf(policy: SizePolicy | null): PolicyFigures {
  const { version, thresholds } = policy ?? POLICY_IN_FORCE;
  return {
    cases: thresholds.map(({ cases }) => cases),
    source: version === POLICY_IN_FORCE.version ? "" : (thresholds[0]?.source ?? ""),
  };
}

/**
 * The policy that figures make; null where they are those in force. Figures of one's own are the next version, since a
 * policy is never altered, and have the source that was named with them.
 */
export function policyOf({ cases, source }: PolicyFigures): SizePolicy | null {
  const { version, measure, thresholds } = POLICY_IN_FORCE;
  if (thresholds.every((threshold, at) => threshold.cases === cases[at])) return null;
  return {
    version: version + 1,
    measure,
    thresholds: thresholds.map(({ cases: usual, below }, at) => ({
      cases: cases[at] ?? usual,
      below,
      source,
    })),
  };
}

/** The names of the fields that take the figures, one for each threshold. */
export const FIGURE_FIELDS = POLICY_IN_FORCE.thresholds.map((_, at) => `figure${at + 1}`);
