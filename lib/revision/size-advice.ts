import { count } from "#lib/presentation";
import { type SizePolicy, sizeVerdicts } from "#lib/revision/policy";

/**
 * What a size policy says of a group, in words, with who said it: advice to a working group.
 * @param cases about how many there are of what the policy counts
 */
export function sizeAdvice(policy: SizePolicy, cases: number): string {
  const verdicts = sizeVerdicts(policy, cases).map(({ threshold: { cases: least, below, source }, met }) =>
    met ? `not below the ${count(least)} of ${source}` : `below the ${count(least)} of ${source}: ${below}`,
  );
  return `About ${count(cases)} ${policy.measure}; ${verdicts.join("; ")}.`;
}
