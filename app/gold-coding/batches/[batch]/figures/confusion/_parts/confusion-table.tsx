import { WideTable } from "#components/ui/wide-table";
import { batchHref, recordsHref } from "#lib/gold-coding/batches/batch-address";
import type { ConfusionCell } from "#lib/gold-coding/figures/accuracy/confusion";
import type { ConfusionOf } from "#lib/gold-coding/figures/accuracy/confusion-table";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { count } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { GroupName } from "../../_parts/group-name";

/** A code that a list of records can be asked for; other answers have no list. */
const PLAIN_CODE = /^\d{1,4}$/;

/** The cells of the matrix with most records first, each with the ways to its records. */
export function ConfusionTable(props: {
  of: FiguresOf;
  cells: readonly ConfusionCell[];
  /** Cells of a code with itself, for how often it was given to both; null where they are kept back. */
  same: readonly ConfusionCell[] | null;
  confusion: ConfusionOf;
  linked: boolean;
}) {
  const { of, cells, same, confusion, linked } = props;
  const agreed = same && new Map(same.map(({ one, records }) => [one, records]));
  const assigned = confusion === "assigned";
  return (
    <WideTable label="Confusions">
      <table className="data-table min-w-[44rem]">
        <caption>
          {agreed ? "“Both” is how often a code was the answer both times" : "Most frequent first"}
        </caption>
        <thead>
          <tr>
            <th scope="col">{assigned ? "Assigned" : "One answer"}</th>
            {agreed && (
              <th scope="col" className="number">
                Both
              </th>
            )}
            <th scope="col">{assigned ? "Settled as" : "The other"}</th>
            {agreed && (
              <th scope="col" className="number">
                Both
              </th>
            )}
            <th scope="col" className="number">
              Records
            </th>
            {linked && <th scope="col">Go to</th>}
          </tr>
        </thead>
        <tbody>
          {cells.map(({ one, other, records }) => (
            <tr key={`${one} ${other}`}>
              <th scope="row" className="font-normal">
                <GroupName of={of} value={one} />
              </th>
              {agreed && <td className="number">{count(agreed.get(one) ?? 0)}</td>}
              <td>
                <GroupName of={of} value={other} />
              </td>
              {agreed && <td className="number">{count(agreed.get(other) ?? 0)}</td>}
              <td className="number">{count(records)}</td>
              {linked && (
                <td>
                  <CellLinks of={of} one={one} other={other} assigned={assigned} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function CellLinks(props: { of: FiguresOf; one: string; other: string; assigned: boolean }) {
  const { of, one, other, assigned } = props;
  if (!PLAIN_CODE.test(one) || !PLAIN_CODE.test(other)) return <span className="text-soft">–</span>;
  const edition = of.at || undefined;
  const asked = assigned ? { code: one, gold: other, edition } : { cell: `${one}-${other}`, edition };
  const between = assigned ? `assigned ${one} and settled as ${other}` : `coded ${one} and ${other}`;
  return (
    <span className="whitespace-nowrap">
      <a href={recordsHref(of.batch.id, asked)} aria-label={`Records ${between}`}>
        Records
      </a>
      {" · "}
      <a
        href={address(batchHref(of.batch.id, "queues/new"), asked)}
        aria-label={`Make a queue of records ${between}`}
      >
        Make a queue
      </a>
    </span>
  );
}
