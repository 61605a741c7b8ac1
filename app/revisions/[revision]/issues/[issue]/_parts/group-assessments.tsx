import { WideTable } from "#components/ui/wide-table";
import type { AssessedSize, AssessedTrend, Assessment } from "#lib/compile/sizes/assessment";
import { sizeFigure, trendInWords, verdictsInWords } from "#lib/compile/sizes/assessment-in-words";
import type { EditionId, Group } from "#lib/facts/edition";
import { seriesHref } from "#lib/figures/across/series-address";

interface AssessedGroup {
  group: Group;
  assessment: Assessment | undefined;
}

/** What each source says of each group's size: precision, verdict and trend. Only what is counted is there. */
export function GroupAssessments(props: { edition: EditionId; groups: readonly AssessedGroup[] }) {
  const { edition, groups } = props;
  const known = groups.flatMap(({ group, assessment }) => (assessment ? [{ group, assessment }] : []));
  if (known.length === 0) return null;
  return (
    <details className="mt-2">
      <summary className="inline-block py-1.5 text-accent">Sizes against the policy, and trend</summary>
      <WideTable label="Sizes against the policy, and trend">
        <table className="data-table min-w-[44rem] text-[0.9rem]">
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Source</th>
              <th scope="col">Size, 95% interval</th>
              <th scope="col">By the size policy</th>
              <th scope="col">Trend</th>
            </tr>
          </thead>
          <tbody>
            {known.flatMap(({ group, assessment }) =>
              assessment.sizes.map((size) => (
                <tr key={`${group.code} ${size.dataSet.id}`}>
                  <th scope="row" className="font-normal">
                    <span className="code">{group.code}</span>
                  </th>
                  <td>{size.dataSet.title}</td>
                  <td>{sizeFigure(size)}</td>
                  <td>{verdictsInWords(size)}</td>
                  <td>
                    <TrendLink edition={edition} code={group.code} trend={trendOfSize(assessment, size)} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}

function trendOfSize({ trends }: Assessment, { dataSet, measure }: AssessedSize): AssessedTrend | undefined {
  return trends.find((one) => one.dataSet.series === dataSet.series && one.measure === measure);
}

function TrendLink(props: { edition: EditionId; code: string; trend: AssessedTrend | undefined }) {
  const { edition, code, trend } = props;
  if (!trend) return <span className="text-soft">no series</span>;
  const { series } = trend.dataSet;
  return <a href={seriesHref({ edition, code, series, measure: trend.measure })}>{trendInWords(trend)}</a>;
}
