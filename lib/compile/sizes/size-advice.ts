import type { SizePolicy } from "#lib/compile/sizes/policy";
import type { Interval } from "#lib/figures/interval";
import { count } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";

/** How many named groups may be listed by each figure of the policy before the rest are counted. */
const NAMED = 4;

/**
 * What a size policy says of some groups, a sentence for each of its figures with who gave it: advice to a working group.
 * @param sizes about how many there are, in each group, of what the policy counts, with the interval that a sample leaves
 */
export function sizeAdvice(
  { measure, thresholds }: SizePolicy,
  sizes: readonly { code: string; cases: number; interval?: Interval }[],
): string[] {
  if (sizes.length === 0) return [];
  return thresholds.map(({ cases: least, below, source }) => {
    const unsure = sizes.filter(({ interval }) => interval && interval.low < least && interval.high >= least);
    const cannotTell =
      unsure.length === 0 ? "" : ` Of ${listed(unsure.map(({ code }) => code))} the sample cannot tell.`;
    const small = sizes.filter(({ cases }) => cases < least);
    const figure = `fewer than ${count(least)} ${measure}`;
    if (small.length === 0) {
      const all = sizes.length === 1 ? `${sizes[0]?.code} has` : "Each of these groups has";
      return `${all} ${count(least)} or more ${measure} (${source}).${cannotTell}`;
    }
    const named = small.slice(0, NAMED).map(({ code, cases }) => `${code} (about ${count(cases)})`);
    const more = small.length > NAMED ? [`${small.length - NAMED} more`] : [];
    const has = small.length === 1 ? "has" : "have";
    return `${listed([...named, ...more])} ${has} ${figure}. Of so small a group it is said that ${below} (${source}).${cannotTell}`;
  });
}
