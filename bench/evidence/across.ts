import { assessments } from "#lib/compile/sizes/assessment";
import { censusSample } from "#lib/compile/sizes/census-sample";
import { SIZE_POLICIES } from "#lib/compile/sizes/policy";
import { deriveFromIndex } from "#lib/correspondence/derive";
import { components } from "#lib/correspondence/pictures/components";
import { carryFigures } from "#lib/figures/across/carry";
import { carryingShares } from "#lib/figures/across/carrying-shares";
import { comparableSet } from "#lib/figures/across/comparable-set";
import { dividedChange, seriesParts } from "#lib/figures/across/series";
import { readBundled } from "#lib/imports/bundled/bundled";

const PAIR = { source: "soc2010", target: "soc2020" };
const RUNS = 9;

/**
 * Prints what it takes to carry all figures of a data set to another edition, to make the series of the comparable set of
 * every unit group, and to assess every unit group of both editions for the list of groups under review. Needs no database.
 * @returns medians in ms, by what was done
 */
export function benchAcross(): Record<string, number> {
  const facts = readBundled();
  const groupsOf = (edition: string) => facts.groups.filter((group) => group.edition === edition);
  const sides = [PAIR.source, PAIR.target].map((edition) => ({ edition, groups: groupsOf(edition) }));
  const { table } = deriveFromIndex(sides[0]!, sides[1]!, facts.entries);
  const units = new Set(table.sources.map(({ code }) => code));
  const provisional = facts.figures.filter(({ dataSet }) => dataSet === "ashe-2021-provisional");
  const jobs = facts.figures.filter(({ measure }) => measure === "jobs");
  const dataSets = facts.dataSets.filter(({ series, edition }) => series !== "" && edition !== "");
  const between = [{ ...PAIR, components: components(table).components }];
  const editions = [PAIR.source, PAIR.target];

  const carry = () => {
    const shares = carryingShares(PAIR, facts, "lfs")!;
    return carryFigures(provisional, shares, (code) => units.has(code)).carried.length;
  };
  const series = () =>
    table.targets.reduce((joined, { code }) => {
      const set = comparableSet({ edition: PAIR.target, code }, editions, between);
      const parts = set ? seriesParts(set, { dataSets, measure: "jobs", figures: jobs }) : [];
      return joined + ("why" in dividedChange(parts) ? 0 : 1);
    }, 0);
  const review = () =>
    editions.reduce(
      (sum, edition) =>
        sum +
        assessments({
          edition,
          dataSets: facts.dataSets,
          figures: facts.figures,
          census: censusSample(facts, edition),
          policy: SIZE_POLICIES.at(-1)!,
        }).size,
      0,
    );

  const rows = {
    [`carry ${provisional.length} figures of a data set`]: timed(carry),
    [`comparable series of ${table.targets.length} unit groups`]: timed(series),
    "assess every group of both editions": timed(review),
  };
  console.log("\nFigures across editions, and groups under review");
  console.table(rows);
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row["median, ms"]]));
}

function timed(run: () => number) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const came = run();
    return { ms: performance.now() - start, came };
  });
  const ordered = times.map(({ ms }) => ms).sort((a, b) => a - b);
  const rounded = (ms: number) => Number(ms.toFixed(1));
  return {
    "came of it": times[0]!.came,
    "first, ms": rounded(times[0]!.ms),
    "median, ms": rounded(ordered[Math.floor(RUNS / 2)]!),
  };
}
