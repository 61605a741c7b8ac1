import { WideTable } from "#components/ui/wide-table";
import type { SettledCounts } from "#lib/gold-coding/figures/accuracy/judged-records.db";
import { percentText } from "#lib/gold-coding/figures/figures-in-words";
import { count, quantity } from "#lib/platform/in-words";

const WAYS: Record<string, string> = {
  agreement: "By agreement of its coders",
  majority: "By a majority of its coders",
  adjudicator: "By the adjudicator",
  single: "By its only coder",
  known: "The answer was known beforehand",
};

/** How many records came to a code, by what settled them, and how many cannot be coded. */
export function SettledTable({ counts }: { counts: readonly SettledCounts[] }) {
  const sum = (own: readonly SettledCounts[]) => own.reduce((total, { records }) => total + records, 0);
  const all = sum(counts);
  const settled = counts.filter(({ settledBy }) => settledBy !== null);
  const uncodable = sum(settled.filter((one) => one.uncodable));
  if (all === 0) return <p>The batch has no records yet.</p>;
  const part = (records: number, of: number) => (of === 0 ? "–" : percentText(records / of, true));
  return (
    <>
      <p className="max-w-3xl">
        {percentText(sum(settled) / all, false)} of {quantity(all, "record")} are settled
        {sum(settled) > 0 && `, ${part(uncodable, sum(settled))} of these as not codable`}.
      </p>
      <WideTable label="Settled records">
        <table className="data-table max-w-2xl">
          <thead>
            <tr>
              <th scope="col">What settled it</th>
              <th scope="col" className="number">
                Records
              </th>
              <th scope="col" className="number">
                Of all
              </th>
              <th scope="col" className="number">
                Cannot be coded
              </th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(WAYS).map(([way, name]) => {
              const own = settled.filter(({ settledBy }) => settledBy === way);
              return (
                <tr key={way}>
                  <th scope="row" className="font-normal">
                    {name}
                  </th>
                  <td className="number">{count(sum(own))}</td>
                  <td className="number">{part(sum(own), all)}</td>
                  <td className="number">{count(sum(own.filter((one) => one.uncodable)))}</td>
                </tr>
              );
            })}
            <tr>
              <th scope="row" className="font-normal">
                Not settled
              </th>
              <td className="number">{count(all - sum(settled))}</td>
              <td className="number">{part(all - sum(settled), all)}</td>
              <td className="number">–</td>
            </tr>
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
