import { WideTable } from "#components/ui/wide-table";
import type { ConfusionCell } from "#lib/gold-coding/figures/accuracy/confusion";
import type { ConfusionOf } from "#lib/gold-coding/figures/accuracy/confusion-table";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { count } from "#lib/platform/in-words";

const SIDE = 24;

/** The whole matrix of the major groups: a picture of it, and the figures that it is drawn from. */
export function MajorGroupHeat(props: {
  of: FiguresOf;
  cells: readonly ConfusionCell[];
  confusion: ConfusionOf;
}) {
  const { of, cells, confusion } = props;
  const groups = of.edition.edition.groups.filter(({ level }) => level === of.levels[0]);
  const codes = groups.map(({ code }) => code);
  const at = (row: string, column: string) =>
    cells.find(
      ({ one, other }) =>
        (one === row && other === column) || (confusion === "coders" && one === column && other === row),
    )?.records ?? 0;
  const ofRow = new Map(codes.map((row) => [row, codes.reduce((sum, column) => sum + at(row, column), 0)]));
  const name = confusion === "coders" ? "One coder" : "Assigned";
  return (
    <section aria-labelledby="majors" className="mt-9">
      <h2 id="majors">Major groups</h2>
      <p className="max-w-3xl text-soft">
        The darker a square, the larger its part of its row. Off the diagonal are the confusions.
      </p>
      <div className="mt-3 grid items-start gap-6 lg:grid-cols-[auto_minmax(0,1fr)]">
        <svg
          aria-hidden="true"
          viewBox={`-18 -18 ${codes.length * SIDE + 20} ${codes.length * SIDE + 20}`}
          width={codes.length * SIDE + 20}
          className="max-w-full"
        >
          {codes.map((row, y) => (
            <g key={row}>
              <text x="-10" y={y * SIDE + 16} className="fill-soft text-[11px]" textAnchor="middle">
                {row}
              </text>
              <text x={y * SIDE + SIDE / 2} y="-6" className="fill-soft text-[11px]" textAnchor="middle">
                {row}
              </text>
              {codes.map((column, x) => {
                const part = at(row, column) / Math.max(1, ofRow.get(row)!);
                return (
                  <rect
                    key={column}
                    x={x * SIDE}
                    y={y * SIDE}
                    width={SIDE - 2}
                    height={SIDE - 2}
                    className={row === column ? "fill-accent" : "fill-danger"}
                    // The root makes small parts visible beside the diagonal.
                    fillOpacity={part === 0 ? 0.04 : 0.1 + 0.9 * Math.sqrt(part)}
                  />
                );
              })}
            </g>
          ))}
        </svg>
        <WideTable label="Records by major group">
          <table className="data-table min-w-[44rem]">
            <caption>
              Records{confusion === "coders" && ", those of two groups in both of their rows"}; “cannot be
              coded” and answers of two major groups left out
            </caption>
            <thead>
              <tr>
                <th scope="col">{name}</th>
                {codes.map((code) => (
                  <th key={code} scope="col" className="number">
                    {code}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map(({ code, title }) => (
                <tr key={code}>
                  <th scope="row" className="font-normal">
                    <span className="code">{code}</span> {title}
                  </th>
                  {codes.map((column) => (
                    <td key={column} className={`number ${column === code ? "font-semibold" : ""}`}>
                      {count(at(code, column))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      </div>
    </section>
  );
}
