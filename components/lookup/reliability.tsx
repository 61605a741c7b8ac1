import { WideTable } from "#components/ui/wide-table";
import type { ConfidenceBand } from "#lib/lookup/evaluation/evaluate";
import { count, inPercent, share } from "#lib/platform/in-words";

/** How sure first answers were said to be, and how often they were right, as a table. */
export function ReliabilityTable(props: {
  caption: string;
  bands: readonly ConfidenceBand[];
  /** What was looked up: "Titles". */
  of: string;
  /** Counts under this are not shown; 1 unless told. */
  least?: number;
}) {
  const { caption, bands, of, least = 1 } = props;
  return (
    <WideTable label={caption}>
      <table className="data-table my-3">
        <caption className="text-left font-semibold">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Confidence, %</th>
            <th scope="col" className="number">
              {of}
            </th>
            <th scope="col" className="number">
              Said on average, %
            </th>
            <th scope="col" className="number">
              Right, %
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ from, to, n, said, right }) => (
            <tr key={from}>
              <th scope="row" className="border-b border-line font-normal">
                {inPercent(from)} to {inPercent(to)}
              </th>
              <td className="number">{n === 0 || n >= least ? count(n) : `fewer than ${least}`}</td>
              <td className="number">{n >= least ? inPercent(said) : ""}</td>
              <td className="number">{n >= least ? inPercent(right) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const SIDE = 240;
const MARGIN = 36;

/** The same drawn: where confidence means what it says, the dots lie on the line. The table beside it has the figures. */
export function ReliabilityCurve({ bands }: { bands: readonly ConfidenceBand[] }) {
  const all = bands.reduce((sum, { n }) => sum + n, 0);
  const at = (value: number) => MARGIN + value * SIDE;
  const up = (value: number) => at(1 - value) - MARGIN / 2;
  const whole = SIDE + 2 * MARGIN;
  return (
    <svg
      viewBox={`0 0 ${whole} ${whole - MARGIN / 2}`}
      className="w-full max-w-80"
      role="img"
      aria-label="Confidence against the share that was right; the table has the figures."
    >
      <path d={`M${at(0)} ${up(1)}V${up(0)}H${at(1)}`} className="fill-none stroke-rule" />
      <path d={`M${at(0)} ${up(0)}L${at(1)} ${up(1)}`} className="stroke-rule" strokeDasharray="4 4" />
      {[0, 0.5, 1].map((value) => (
        <g key={value} className="fill-soft text-[11px]">
          <text x={at(value)} y={up(0) + 16} textAnchor="middle">
            {share(value)}
          </text>
          <text x={at(0) - 5} y={up(value) + 4} textAnchor="end">
            {share(value)}
          </text>
        </g>
      ))}
      <text x={at(0.5)} y={up(0) + 31} textAnchor="middle" className="fill-soft text-[12px]">
        confidence
      </text>
      <text x={at(0) + 6} y={up(1) + 6} className="fill-soft text-[12px]">
        right
      </text>
      {bands
        .filter(({ n }) => n > 0)
        .map(({ from, n, said, right }) => (
          <circle
            key={from}
            cx={at(said)}
            cy={up(right)}
            r={3 + 9 * Math.sqrt(n / all)}
            className="fill-accent opacity-75"
          />
        ))}
    </svg>
  );
}
