import { WideTable } from "#components/ui/wide-table";
import { levelsOf, type TotalsByLevel } from "#lib/correspondence/conversion/count-totals";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count, share } from "#lib/platform/in-words";

const NUMBER = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
/** Less than this is shown as nothing. */
const SHOWN = 0.05;

/** What became of the counts beside codes: given, apportioned and left, by the level of the codes. */
export function CountTotalsTable({ levels, rescaled }: { levels: TotalsByLevel; rescaled: boolean }) {
  const known = levelsOf(levels);
  const left = known.some((level) => (levels[level]?.left ?? 0) > SHOWN);
  return (
    <>
      <p className="mt-1 max-w-3xl text-soft">
        Each count is apportioned by the shares.{" "}
        {known.filter((level) => level > 0).length > 1 &&
          "There are groups of several levels: each level has its own totals, since the groups above hold those below. "}
        {left &&
          `What is left belongs to codes that were not converted or have no shares${rescaled ? "" : ", and to people observed in groups that no map leads to"}.`}
      </p>
      <WideTable label="Totals of the counts">
        <table className="data-table mt-3 max-w-3xl min-w-[32rem]">
          <caption className="sr-only">Totals of the counts, by the level of the codes</caption>
          <thead>
            <tr>
              <th scope="col">Codes</th>
              {["Rows", "Given", "Apportioned", "Left"].map((heading) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((level) => {
              const totals = levels[level]!;
              return (
                <tr key={level}>
                  <th
                    scope="row"
                    className="border-b border-line text-left font-normal first-letter:uppercase"
                  >
                    {LEVEL_NAMES[level as Level]?.many ?? "none that was read"}
                  </th>
                  <td className="number">{count(totals.rows)}</td>
                  <td className="number">{NUMBER.format(totals.given)}</td>
                  <td className="number">{NUMBER.format(totals.apportioned)}</td>
                  <td className="number">
                    {NUMBER.format(totals.left)}
                    {totals.left > SHOWN && totals.given > 0 && ` (${share(totals.left / totals.given)})`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
