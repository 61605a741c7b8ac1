import type { Estimate } from "#lib/gold-coding/figures/estimate";
import { share } from "#lib/platform/in-words";

/** "82.4%"; "82%" where it is not to be told more exactly, or in a sentence. "–" for what is not defined. */
export function percentText(value: number | null, exact: boolean): string {
  if (value === null) return "–";
  if (exact) return share(value);
  if (value > 0 && value < 0.005) return "<1%";
  if (value < 1 && value >= 0.995) return ">99%";
  return `${Math.round(value * 100)}%`;
}

/** An alpha or kappa: "0.79". */
export function coefficientText(value: number | null): string {
  return value === null ? "–" : value.toFixed(2).replace("-", "−");
}

/** "79% to 85%"; "" without an interval. */
export function boundsText(estimate: Estimate, text: (value: number | null) => string): string {
  return estimate.from === null || estimate.to === null
    ? ""
    : `${text(estimate.from)} to ${text(estimate.to)}`;
}

/** "82% (79% to 85%)". */
export function estimateText(estimate: Estimate, text: (value: number | null) => string): string {
  const bounds = boundsText(estimate, text);
  return text(estimate.value) + (bounds && ` (${bounds})`);
}
