import { GroupLink } from "#components/editions/group-link";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { PayCells, PayHeadings, payColumns } from "#components/figures/pay-cells";
import { WideTable } from "#components/ui/wide-table";
import type { Assessment } from "#lib/compile/sizes/assessment";
import { countedIn, type KnownSize } from "#lib/compile/sizes/known-sizes";
import type { Side } from "#lib/correspondence/reading";
import type { Group } from "#lib/facts/edition";
import type { MedianPay } from "#lib/figures/median-pay.db";
import { count } from "#lib/platform/in-words";
import { GroupAssessments } from "./group-assessments";

/** A group that an issue is about, with what is known of it. */
export interface ConcernedGroup {
  group: Group;
  /** What becomes of it, or where it comes from. */
  note: string;
  entries: number;
  sizes: KnownSize[];
  /** What its jobs pay, as far as a data set has it. */
  pay: readonly MedianPay[];
  /** The same set against the policy, with trend; undefined where nobody counted it. */
  assessment: Assessment | undefined;
}

/** The groups of one edition that an issue is about, with their sizes in every data set that knows one of them. */
export function IssueGroups(props: {
  side: Side;
  /** What the note beside each group says. */
  noted: string;
  groups: readonly ConcernedGroup[];
  /** What the size policy says of them. */
  advice?: readonly string[];
}) {
  const { side, noted, groups, advice = [] } = props;
  if (groups.length === 0) return null;
  const columns = columnsOf(groups);
  const paid = payColumns(groups.map(({ pay }) => pay));
  const label = `Groups of ${side.name} concerned`;
  return (
    <div className="mt-4">
      <WideTable label={label}>
        <table
          className={`data-table text-[0.9rem] print:min-w-0 ${columns.length + paid.length > 2 ? "min-w-[60rem]" : ""}`}
        >
          <caption>{side.name}</caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">{noted}</th>
              <th scope="col" className="number">
                Index entries
              </th>
              {columns.map(({ dataSet, counted }) => (
                <th key={dataSet.id} scope="col" className="max-w-44 text-right font-normal">
                  {dataSet.title.replace(/: [^:]*$/, "")}
                  <span className="block text-soft">{counted}</span>
                </th>
              ))}
              <PayHeadings columns={paid} />
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, note, entries, sizes, pay }) => (
              <tr key={group.code}>
                <th scope="row" className="max-w-80 border-b border-line font-normal">
                  <GroupLink edition={side} group={group} className="visited:text-accent" />
                </th>
                <td>{note}</td>
                <td className="number">{count(entries)}</td>
                {columns.map((column) => {
                  const size = sizes.find((one) => keyOf(one) === keyOf(column));
                  return (
                    <td key={keyOf(column)} className="number">
                      {size ? count(size.value) : <span className="text-soft">not known</span>}
                    </td>
                  );
                })}
                <PayCells columns={paid} pay={pay} />
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {columns.some(({ counted }) => counted === countedIn("jobs")) && <JobsCaveat className="mt-1" />}
      <GroupAssessments edition={side.edition} groups={groups} />
      {advice.length > 0 && (
        <ul className="mt-1 max-w-3xl list-disc pl-5 text-[0.94rem] text-soft">
          {advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function columnsOf(groups: readonly ConcernedGroup[]): KnownSize[] {
  return [...new Map(groups.flatMap(({ sizes }) => sizes).map((size) => [keyOf(size), size])).values()];
}

function keyOf({ dataSet, counted }: KnownSize): string {
  return `${dataSet.id} ${counted}`;
}
