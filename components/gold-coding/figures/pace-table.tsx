import { WideTable } from "#components/ui/wide-table";
import { type Pace, PUBLISHED_PACE } from "#lib/gold-coding/figures/pace/pace";
import { count } from "#lib/platform/in-words";

const WIDTH = 240;

/** How long records took, a row each, beside what is published of coders elsewhere. */
export function PaceTable(props: {
  caption: string;
  first: string;
  rows: readonly (Pace & { key: string; name: string })[];
}) {
  const { caption, first, rows } = props;
  const longest = Math.max(90, ...rows.map(({ upper }) => upper ?? 0));
  const at = (seconds: number) => (Math.min(seconds, longest) / longest) * WIDTH;
  return (
    <WideTable label={caption}>
      <table className="data-table min-w-[44rem]">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="number">
              Records timed
            </th>
            <th scope="col" className="number">
              With an identical one
            </th>
            <th scope="col" className="number">
              Median, seconds
            </th>
            <th scope="col" className="number">
              Middle half, seconds
            </th>
            <th scope="col">
              <span className="sr-only">Picture</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, timed, identical, median, lower, upper }) => (
            <tr key={key}>
              <th scope="row" className="font-normal">
                {name}
              </th>
              <td className="number">{count(timed)}</td>
              <td className="number">{count(identical)}</td>
              <td className="number">{median === null ? "–" : Math.round(median)}</td>
              <td className="number">
                {lower === null || upper === null ? "–" : `${Math.round(lower)} to ${Math.round(upper)}`}
              </td>
              <td>
                {median !== null && lower !== null && upper !== null && (
                  <svg
                    aria-hidden="true"
                    viewBox={`0 0 ${WIDTH} 14`}
                    width={WIDTH}
                    height="14"
                    className="block"
                  >
                    <rect width={WIDTH} height="2" y="6" className="fill-line" />
                    <rect
                      x={at(lower)}
                      width={Math.max(2, at(upper) - at(lower))}
                      height="10"
                      y="2"
                      className="fill-accent opacity-40"
                    />
                    <rect x={at(median) - 1.5} width="3" height="14" className="fill-accent" />
                  </svg>
                )}
              </td>
            </tr>
          ))}
          {PUBLISHED_PACE.map(({ who, seconds }) => (
            <tr key={who} className="text-soft">
              <th scope="row" className="font-normal">
                {who}, published
              </th>
              <td className="number">–</td>
              <td className="number">–</td>
              <td className="number">{seconds}</td>
              <td className="number">–</td>
              <td>
                <svg
                  aria-hidden="true"
                  viewBox={`0 0 ${WIDTH} 14`}
                  width={WIDTH}
                  height="14"
                  className="block"
                >
                  <rect width={WIDTH} height="2" y="6" className="fill-line" />
                  <rect x={at(seconds) - 1.5} width="3" height="14" className="fill-amber" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
