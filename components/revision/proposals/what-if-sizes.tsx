import { WideTable } from "#components/ui/wide-table";
import { intervalInWords } from "#lib/compile/sizes/assessment-in-words";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import { standingInWords } from "#lib/compile/sizes/standing";
import type { CasesBy } from "#lib/compile/sizes/target-cases";
import type { GroupCases } from "#lib/compile/what-if";
import { count } from "#lib/platform/in-words";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** From the strongest to the weakest. */
const BY_WORDS: Record<CasesBy, string> = {
  "whole groups": "whole groups that go there",
  "dual-coded records": "shares of records that were coded to both editions",
  "index shares": "shares of index entries, which are titles and no people",
};

/** How large the groups that a proposal touches are, by what the size policy counts, and what it says of them. */
export function WhatIfSizes(props: {
  sizes: readonly GroupCases[];
  titles: WhatIfTitles;
  /** What gold codes say of groups that would be created, in words; "" for nothing, or where the reader may not know it. */
  byGoldCodes?: string;
}) {
  const { sizes, titles, byGoldCodes = "" } = props;
  const [first] = sizes;
  if (!first) return <p>No unit group is affected.</p>;
  const thresholds = first.verdicts.map(({ threshold }) => threshold);
  return (
    <>
      <WideTable label="Sizes of the groups on both sides">
        <table className="data-table min-w-[44rem]">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="number">
                About
              </th>
              <th scope="col">Worked out from</th>
              <th scope="col">By the size policy</th>
            </tr>
          </thead>
          <tbody>
            {sizes.map(({ side, code, cases, by, interval, verdicts }) => (
              <tr key={`${side} ${code}`}>
                <th scope="row" className="font-normal">
                  {titles.editions[side]} <span className="code">{code}</span>{" "}
                  {side === "source" ? titles.source(code) : titles.target(code)}
                </th>
                <td className="number">
                  {cases === null ? "not known" : count(cases)}
                  {interval && <span className="block text-soft">{intervalInWords(interval)}</span>}
                </td>
                <td>{cases === null || side === "source" ? "" : BY_WORDS[by ?? "whole groups"]}</td>
                <td>
                  {cases === null
                    ? "size unknown"
                    : verdicts
                        .flatMap(({ threshold, standing }) =>
                          standing ? standingInWords(standing, threshold.cases) : [],
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
      {byGoldCodes !== "" && (
        <div className="mt-3 max-w-3xl">
          <p className="font-semibold">By gold codes</p>
          {byGoldCodes.split("\n").map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  );
}
