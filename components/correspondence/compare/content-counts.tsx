import { ContentFateLabel } from "#components/correspondence/compare/fate-label";
import { WideTable } from "#components/ui/wide-table";
import {
  CONTENT_FATES,
  type ContentDifference,
  type ContentFate,
  countContentFates,
} from "#lib/correspondence/pairs/content-diff";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { count } from "#lib/platform/in-words";

const LEVELS = [1, 2, 3, 4] as const;

/** How many groups of each level meet each fate; each fate leads to its groups. */
export function ContentCounts(props: {
  differences: readonly ContentDifference[];
  href: (fate: ContentFate) => string;
}) {
  const { differences, href } = props;
  const counts = LEVELS.map((level) => ({ level, fates: countContentFates(differences, level) }));
  return (
    <WideTable label="What became of the groups">
      <table className="data-table max-w-3xl">
        <caption className="sr-only">How many groups</caption>
        <thead>
          <tr>
            <th scope="col">What changed</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" className="number">
                <span className="inline-block first-letter:uppercase">{LEVEL_NAMES[level].many}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(Object.keys(CONTENT_FATES) as ContentFate[]).map((fate) => (
            <tr key={fate}>
              <th scope="row" className="whitespace-nowrap border-b border-line font-normal">
                <a href={href(fate)} className="inline-block py-0.5">
                  <ContentFateLabel fate={fate} />
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
