import { SourceLine } from "#components/figures/data-set-name";
import { FigureQuality, FigureValue } from "#components/figures/figure-value";
import { PercentileBars } from "#components/figures/percentile-bars";
import type { EditionId, Group } from "#lib/facts/edition";
import { VARIABLES } from "#lib/facts/measure";
import { seriesHref } from "#lib/figures/across/series-address";
import { groupFiguresFile, groupFiguresHref } from "#lib/figures/figures-address";
import { newestSpread, spreadIn } from "#lib/figures/group-figures";
import type { GroupAndAll } from "#lib/figures/group-figures.db";

/** Pay that a group's page shows, in this order, where a data set has it. */
const SHOWN = ["hourly-pay", "annual-pay"];

/** What the jobs of a group pay, beside those of all groups, with the table and a file of all its figures. */
export function GroupEarnings(props: {
  edition: EditionId;
  group: Group;
  figures: GroupAndAll;
  /** Whether all figures of the group stand on the same page. */
  here?: boolean;
}) {
  const { edition, group, figures, here = false } = props;
  const spreads = SHOWN.flatMap((variable) => newestSpread(figures.group, figures.dataSets, variable) ?? []);
  if (figures.group.length === 0) return null;
  return (
    <section aria-labelledby="earnings">
      <h2 id="earnings" className="mb-2">
        Earnings
      </h2>
      {spreads.length === 0 && <p>No data set that is held has what its jobs pay.</p>}
      {spreads.map((spread) => {
        const all = spreadIn(figures.all, spread.dataSet, spread.variable);
        const median = spread.statistics.get("median");
        const name = VARIABLES.find(({ id }) => id === spread.variable)?.name ?? spread.variable;
        const drawn = [...spread.statistics.keys()].some(
          (statistic) => statistic !== "median" && statistic !== "jobs" && statistic !== "mean",
        );
        return (
          <div key={spread.variable} className="mb-5">
            <p>
              Median {name}:{" "}
              <strong className="inline-block">
                <FigureValue figure={median} dataSet={spread.dataSet} unit />
              </strong>{" "}
              {median && <FigureQuality figure={median} />}
            </p>
            {drawn && (
              <div className="mt-2">
                <PercentileBars
                  id={`spread-${spread.variable}`}
                  spreads={[
                    { name: `${group.code} ${group.title}`, spread },
                    ...(all.statistics.size > 0 ? [{ name: "All employees", spread: all }] : []),
                  ]}
                />
              </div>
            )}
            <SourceLine dataSet={spread.dataSet} />
          </div>
        );
      })}
      <p className="no-print flex flex-wrap gap-x-5 gap-y-1">
        <a href={seriesHref({ edition, code: group.code })}>Figures over time and across editions</a>
        {!here && <a href={groupFiguresHref(edition, group.code)}>All figures of this group</a>}
        <a href={groupFiguresFile(edition, group.code)}>Save them as CSV</a>
      </p>
    </section>
  );
}
