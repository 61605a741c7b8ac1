import { CENSUS_SAMPLE } from "#lib/compile/sizes/census-sample";
import { editionName } from "#lib/facts/edition";
import { JOBS_CAVEAT } from "#lib/figures/in-words";
import { TREND_TEST } from "#lib/figures/trend";
import { count } from "#lib/platform/in-words";
import type { GroupsUnderReview } from "#lib/revision/under-review/under-review.db";

/** What the sizes of the list are, what stands in for the Census where an edition has none, and how verdicts are reached. */
export function ReviewSources({ read }: { read: GroupsUnderReview }) {
  const { view, groups, policy, census } = read;
  const { name } = view.editions.source;
  const used = new Map(
    groups.flatMap(({ assessment }) => assessment?.sizes ?? []).map((size) => [size.dataSet.id, size]),
  );
  const all =
    [...(census?.records.values() ?? [])].reduce((sum, records) => sum + records, 0) * CENSUS_SAMPLE;
  return (
    <div className="max-w-3xl">
      {census === null && (
        <p>
          The policy counts {policy.measure}. No record of the Census was coded to {name}: what the other
          sources count is set against its figures.
        </p>
      )}
      {census?.kind === "arriving" && (
        <p>
          The policy counts {policy.measure}, and there is no figure of the Census on {name}. Used instead are
          the records of its sample that were coded to {editionName(census.from)} and to {name}: those that
          arrive in a group, × {CENSUS_SAMPLE}.
        </p>
      )}
      <details className="mt-2">
        <summary className="inline-block py-1.5 text-accent">What is counted, and how sure it is</summary>
        <ul className="list-disc pl-5 text-[0.95rem]">
          {[...used.values()].map(({ dataSet, counted, interval }) => (
            <li key={dataSet.id}>
              {dataSet.title}: {counted}.{" "}
              {dataSet.id === "census"
                ? `Intervals are those of a Poisson count of the records, 95%. Over all groups it comes to ${count(all)} people; it is not said whether those without a job now are among them.`
                : interval
                  ? "Intervals are by its coefficients of variation, 95%."
                  : "Its source gives no precision here: a verdict says so."}{" "}
              {dataSet.source}.
            </li>
          ))}
          <li>
            The policy speaks of {policy.measure}; people and jobs of other sources are set against the same
            figures, each for itself.
          </li>
          <li>A figure that is kept back is not nought: most often a group is too small for one.</li>
          {[...used.values()].some(({ measure }) => measure === "jobs") && <li>{JOBS_CAVEAT}</li>}
          <li>{TREND_TEST}</li>
        </ul>
      </details>
    </div>
  );
}
