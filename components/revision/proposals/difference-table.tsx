import { NatureWord } from "#components/correspondence/nature-word";
import { WideTable } from "#components/ui/wide-table";
import { differenceInWords } from "#lib/compile/what-if/difference-wording";
import type { GroupDifference } from "#lib/compile/what-if/group-differences";

/** Groups that are otherwise with a proposal, or with a decision, than without: what, and whether it is real or virtual. */
export function DifferenceTable(props: {
  differences: readonly GroupDifference[];
  /** What they are otherwise with. */
  heading?: string;
}) {
  const { differences, heading = "With the proposal" } = props;
  if (differences.length === 0) return <p>No group is added, removed or changed.</p>;
  return (
    <WideTable label={`Groups, ${heading.toLowerCase()}`}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">{heading}</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const { code = "", title = "" } = difference.after ?? difference.before ?? {};
            return (
              <tr key={`${difference.before?.code} ${difference.after?.code}`}>
                <th scope="row" className="font-normal">
                  <span className="code">{code}</span> {title}
                </th>
                <td>{differenceInWords(difference)}</td>
                <td>
                  <NatureWord nature={difference.nature} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
