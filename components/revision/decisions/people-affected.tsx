import { WideTable } from "#components/ui/wide-table";
import { count } from "#lib/platform/in-words";
import type { PeopleOf } from "#lib/revision/decisions/outlook.db";
import type { WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";

/** How many people the groups have that a decision touches, on both sides, with who counted them. */
export function PeopleAffected({ people, titles }: { people: readonly PeopleOf[]; titles: WhatIfTitles }) {
  if (people.length === 0) return <p>Nobody: no unit group gains or loses content.</p>;
  const sources = new Set(people.flatMap(({ sizes }) => sizes.map(({ dataSet }) => dataSet.source)));
  return (
    <>
      <p className="mb-1 max-w-3xl">
        Whole groups are counted. How many of their people work under the job titles that move is not known.
      </p>
      <WideTable label="People in the groups concerned">
        <table className="data-table max-w-4xl">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">People</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ side, code, sizes }) => (
              <tr key={`${side} ${code}`}>
                <th scope="row" className="font-normal">
                  {titles.editions[side]} <span className="code">{code}</span> {titles[side](code)}
                </th>
                <td>
                  {sizes.length === 0
                    ? "not known"
                    : sizes.map(({ dataSet, counted, value }) => (
                        <span key={`${dataSet.id} ${counted}`} className="block">
                          {count(value)} {counted} <span className="text-soft">({dataSet.title})</span>
                        </span>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {sources.size > 0 && <p className="mt-1 text-soft">Sources: {[...sources].join("; ")}.</p>}
    </>
  );
}
