import { GroupLink } from "#components/editions/group-link";
import { SortHeading } from "#components/ui/sort-heading";
import { WideTable } from "#components/ui/wide-table";
import { intervalInWords, trendInWords, VERDICT_WORDS } from "#lib/compile/sizes/assessment-in-words";
import { reviewedBelow, type SizePolicy } from "#lib/compile/sizes/policy";
import { standingInWords } from "#lib/compile/sizes/standing";
import type { SizeMeasure } from "#lib/facts/facts";
import { seriesHref } from "#lib/figures/across/series-address";
import { whyInWords } from "#lib/figures/across/series-in-words";
import { count } from "#lib/platform/in-words";
import { issueHref } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";
import { type ReviewedGroup, sizeOf, trendOfGroup } from "#lib/revision/under-review/under-review";
import {
  type ReviewListAddress,
  type ReviewSort,
  underReviewHref,
} from "#lib/revision/under-review/under-review-address";
import type { FormAnswer } from "#lib/web/answer";

const SIZES: readonly { measure: SizeMeasure; name: string }[] = [
  { measure: "cases", name: "Cases" },
  { measure: "employment", name: "Employment" },
  { measure: "jobs", name: "Jobs" },
];

/** The groups of the list, with a box to tick where issues can be raised. Its headings sort. */
export function ReviewTable(props: {
  revision: string;
  asked: ReviewListAddress;
  view: RevisionView;
  policy: SizePolicy;
  groups: readonly ReviewedGroup[];
  ticks: boolean;
  answer: FormAnswer | null;
}) {
  const { revision, asked, view, policy, groups, ticks, answer } = props;
  const ticked = new Set(answer?.said === "" ? (answer.values.groups ?? []) : []);
  const sorted = asked.sort || "cases";
  const order = (sort: ReviewSort) => ({
    now:
      sorted === sort
        ? asked.order === "desc"
          ? ("descending" as const)
          : ("ascending" as const)
        : undefined,
    // The smallest first, whatever is counted: those are what the list is for.
    href: () =>
      underReviewHref(revision, {
        ...asked,
        sort,
        order: sorted === sort && asked.order === "" ? "desc" : "",
      }),
  });
  const { source } = view.editions;
  const measures = SIZES.filter(({ measure }) => groups.some((group) => sizeOf(group, measure)));
  return (
    <WideTable label="Groups under review">
      <table className="data-table min-w-[56rem] text-[0.92rem]">
        <thead>
          <tr>
            {ticks && (
              <th scope="col">
                <span className="sr-only">Tick</span>
              </th>
            )}
            <SortHeading name="Group" order={order("code")} />
            {measures.map(({ measure, name }) => (
              <SortHeading key={measure} name={name} number order={order(measure)} />
            ))}
            <SortHeading name="Trend" order={order("change")} />
            <th scope="col">Fewer than {count(reviewedBelow(policy).cases)}?</th>
            <th scope="col">Open issue</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => {
            const trend = trendOfGroup(group);
            return (
              <tr key={group.code}>
                {ticks && (
                  <td>
                    <input
                      type="checkbox"
                      // The error summary leads to the first.
                      id={at === 0 ? "groups" : `group-${group.code}`}
                      name="groups"
                      value={group.code}
                      defaultChecked={ticked.has(group.code)}
                      aria-label={`${group.code} ${group.title}`}
                      className="size-5"
                    />
                  </td>
                )}
                <th scope="row" className="max-w-72 font-normal">
                  <GroupLink edition={source} group={group} className="visited:text-accent" />
                </th>
                {measures.map(({ measure }) => (
                  <SizeCell key={measure} group={group} measure={measure} />
                ))}
                <td className="max-w-52">
                  {trend ? (
                    <a
                      href={seriesHref({
                        edition: source.edition,
                        code: group.code,
                        series: trend.dataSet.series,
                        measure: trend.measure,
                      })}
                    >
                      {trendInWords(trend)}
                    </a>
                  ) : (
                    "not known"
                  )}
                </td>
                <td className="max-w-60">
                  <Verdict group={group} policy={policy} />
                </td>
                <td>
                  {group.issues.length === 0
                    ? "none"
                    : group.issues.map(({ id, label }) => (
                        <a key={id} href={issueHref(revision, id)} className="block">
                          {label}
                        </a>
                      ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}

function SizeCell({ group, measure }: { group: ReviewedGroup; measure: SizeMeasure }) {
  const size = sizeOf(group, measure);
  if (!size) return <td className="number text-soft">–</td>;
  if (size.value === null)
    return <td className="max-w-36 text-right text-soft">{whyInWords(size.suppressed)}</td>;
  return (
    <td className="number">
      {count(size.value)}
      {size.interval && <span className="block text-soft">{intervalInWords(size.interval)}</span>}
    </td>
  );
}

/** What all sources say together, then each that does not say more. */
function Verdict({ group, policy }: { group: ReviewedGroup; policy: SizePolicy }) {
  const review = reviewedBelow(policy);
  const said = (group.assessment?.sizes ?? []).flatMap(({ measure, verdicts }) => {
    const standing = verdicts.find(({ threshold }) => threshold === review)?.standing;
    return standing && standing !== "over" && standing !== "clearly over"
      ? [`${measure}: ${standingInWords(standing, review.cases)}`]
      : [];
  });
  return (
    <>
      <strong className="block first-letter:uppercase">{VERDICT_WORDS[group.verdict]}</strong>
      {said.map((words) => (
        <span key={words} className="block text-soft">
          {words}
        </span>
      ))}
    </>
  );
}
