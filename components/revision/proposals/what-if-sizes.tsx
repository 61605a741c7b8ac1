import { WideTable } from "#components/ui/wide-table";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import type { GroupCases } from "#lib/compile/what-if";
import { count } from "#lib/platform/in-words";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** How large the groups that a proposal touches are, by what the size policy counts, and what it says of them. */
export function WhatIfSizes({ sizes, titles }: { sizes: readonly GroupCases[]; titles: WhatIfTitles }) {
  const [first] = sizes;
  if (!first) return <p>No unit group is affected.</p>;
  const thresholds = first.verdicts.map(({ threshold }) => threshold);
  return (
    <>
      <WideTable label="Sizes of the groups on both sides">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="number">
                About
              </th>
              <th scope="col">By the size policy</th>
            </tr>
          </thead>
          <tbody>
            {sizes.map(({ side, code, cases, verdicts }) => (
              <tr key={`${side} ${code}`}>
                <th scope="row" className="font-normal">
                  {titles.editions[side]} <span className="code">{code}</span>{" "}
                  {side === "source" ? titles.source(code) : titles.target(code)}
                </th>
                <td className="number">{cases === null ? "not known" : count(cases)}</td>
                <td>
                  {cases === null
                    ? "size unknown"
                    : verdicts
                        .map(({ threshold, met }) =>
                          met ? `${count(threshold.cases)} or more` : `fewer than ${count(threshold.cases)}`,
                        )
                        .join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      <p className="mt-1 text-soft">
        Counted in {POLICY_IN_FORCE.measure}. Advice, not a gate:{" "}
        {thresholds
          .map(
            ({ cases, below, source }) =>
              `of a group of fewer than ${count(cases)}, that ${below} (${source})`,
          )
          .join("; ")}
        .
      </p>
    </>
  );
}
