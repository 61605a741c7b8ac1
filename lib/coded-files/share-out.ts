import { byShare } from "#lib/correspondence/conversion/by-share";
import type { Converted } from "#lib/correspondence/conversion/convert";
import type { ConvertedInTwoSteps } from "#lib/correspondence/conversion/two-steps";

/** A group that a code goes to, and how much of the code; null where nobody was observed. */
export interface SharedGroup {
  code: string;
  title: string;
  share: number | null;
}

/** The groups that a code goes to, the largest share first. */
export interface SharedOut {
  shares: SharedGroup[];
  /** Whether it is known how much goes where. */
  known: boolean;
  /** What is to be known of it; "" where there is nothing. */
  note: string;
}

/**
 * How a code is shared out. Where all of it goes to one group, that has all. Else shares are those observed
 * (`deriveWeights`): people of the code who were coded to the group, of all its people. Of groups without a share, those with
 * more index entries behind them come first.
 * @param rescale whether shares are divided by their sum, so that none of a code is left to groups that no map leads to
 */
export function shareOut(converted: Converted | ConvertedInTwoSteps, rescale: boolean): SharedOut {
  const { outcome, targets, unexplained, message, source } = converted;
  const losses = "losses" in converted ? converted.losses : [];
  if (outcome === "exact") {
    const [target] = targets;
    const shares = target ? [{ code: target.group.code, title: target.group.title, share: 1 }] : [];
    return { shares, known: true, note: losses.join(" ") };
  }
  const observed = targets.reduce((sum, { weight }) => sum + (weight?.forward ?? 0), 0);
  const sum = rescale && observed > 0 ? observed : 1;
  const shares = [...targets].sort(byShare).map(({ group: { code, title }, weight }) => ({
    code,
    title,
    share: weight ? weight.forward / sum : null,
  }));
  if (observed > 0) {
    const elsewhere = unexplained.reduce((all, { weight }) => all + (weight?.count ?? 0), 0);
    const note =
      elsewhere === 0
        ? ""
        : `${elsewhere} of the people observed in ${source.code} were coded to groups where no map leads.`;
    return { shares, known: true, note };
  }
  const note = [message, ...losses, "The first has the most index entries."].join(" ");
  return { shares, known: false, note };
}
