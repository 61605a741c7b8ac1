import type { Estimate } from "#lib/gold-coding/figures/estimate";

const WIDTH = 160;

/**
 * A figure from 0 to 1 drawn as a bar, its interval as a line with ends; the figures beside it say the same. What is below 0,
 * as an alpha can be, has no bar.
 */
export function EstimateBar({ estimate }: { estimate: Estimate }) {
  const at = (value: number) => Math.max(0, Math.min(1, value)) * WIDTH;
  const { value, from, to } = estimate;
  if (value === null) return null;
  return (
    <svg aria-hidden="true" viewBox={`-1 0 ${WIDTH + 2} 14`} width={WIDTH} height="14" className="block">
      <rect width={WIDTH} height="10" y="2" className="fill-line" />
      <rect width={at(value)} height="10" y="2" className="fill-accent" />
      {from !== null && to !== null && (
        <path
          d={`M${at(from)} 2v10M${at(from)} 7H${at(to)}M${at(to)} 2v10`}
          className="fill-none stroke-amber stroke-2"
        />
      )}
    </svg>
  );
}
