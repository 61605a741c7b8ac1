import { DataSetName } from "#components/figures/data-set-name";
import { FigureQuality, FigureValue } from "#components/figures/figure-value";
import { JobsCaveat } from "#components/figures/jobs-caveat";
import { sizesOf } from "#lib/figures/group-figures";
import type { GroupAndAll } from "#lib/figures/group-figures.db";
import { countsJobs, measureIn } from "#lib/figures/in-words";

/** How many people or jobs a group has in the newest data set of each series, or why that is not known. */
export function GroupSizes({ group, dataSets }: Pick<GroupAndAll, "group" | "dataSets">) {
  const sizes = sizesOf(group, dataSets);
  if (sizes.length === 0) return null;
  return (
    <>
      <dl className="grid gap-2">
        {sizes.map(({ dataSet, figure }) => (
          <div key={dataSet.id + figure.measure}>
            <dt className="text-[0.92em] text-soft">
              <DataSetName dataSet={dataSet} />
              {figure.value === null && `: ${measureIn(figure.measure, dataSet).name}`}
            </dt>
            <dd className="font-semibold">
              <FigureValue figure={figure} dataSet={dataSet} />{" "}
              {figure.value !== null && measureIn(figure.measure, dataSet).name}{" "}
              <span className="font-normal">
                <FigureQuality figure={figure} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {countsJobs(sizes.map(({ figure }) => figure.measure)) && <JobsCaveat className="mt-2" />}
    </>
  );
}
