import { FateLabel } from "#components/correspondence/compare/fate-label";
import { WideTable } from "#components/ui/wide-table";
import {
  CODE_FATES,
  type CodeDifference,
  type CodeFate,
  countFates,
} from "#lib/correspondence/pairs/edition-diff";
import { LEVEL_NAMES, type Level } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";

/** How many codes of each level meet each fate; each fate leads to its codes. */
export function FateTable(props: {
  differences: readonly CodeDifference[];
  href: (fate: CodeFate) => string;
}) {
  const { differences, href } = props;
  const levels = [...new Set(differences.map(({ level }) => level))].sort() as Level[];
  const counts = levels.map((level) => ({ level, fates: countFates(differences, level) }));
  return (
    <WideTable label="What became of the codes">
      <table className="data-table max-w-3xl">
        <caption>How many codes</caption>
        <thead>
          <tr>
            <th scope="col">What changed</th>
            {levels.map((level) => (
              <th key={level} scope="col" className="number">
                <span className="inline-block first-letter:uppercase">{LEVEL_NAMES[level].many}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(CODE_FATES) as CodeFate[]).map((fate) => (
            <tr key={fate}>
              <th scope="row" className="whitespace-nowrap border-b border-line font-normal">
                <a href={href(fate)} className="inline-block py-0.5">
                  <FateLabel fate={fate} />
                </a>
              </th>
              {counts.map(({ level, fates }) => (
                <td key={level} className="number">
                  {count(fates[fate])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
