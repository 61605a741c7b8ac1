import { PERCENTILES } from "#lib/facts/measure";
import { sourceOfFile } from "#lib/files/columns/byte-source";
import { toldOf } from "#lib/microdata/disclosure/told-tables";
import { analyse } from "#lib/microdata/estimates/analyse";
import { BELOW_LIVING, JOBS, neededVariables, PAY_MEASURES } from "#lib/microdata/layout/measures";
import { readRecords } from "#lib/microdata/reading/read-records";
import { atOneGo } from "#lib/platform/in-pauses";

/** What one run took: seconds, MB, and how many estimates came of it. */
export interface MicrodataUsage {
  read: number;
  estimate: number;
  told: number;
  processor: number;
  memory: number;
  estimates: number;
}

const measures = [...PAY_MEASURES.map(({ id }) => id), JOBS, BELOW_LIVING];
/** Rates that are near enough for any year. */
const WAGE = { london: 1195, elsewhere: 1090, source: "The bench" };

/** Reads and estimates one file in this process, and prints what it took. */
async function run(file: string, percentiles: boolean): Promise<MicrodataUsage> {
  const times = [performance.now()];
  const wanted = { variables: neededVariables(measures), occupations: true };
  const { records } = await readRecords(sourceOfFile(file), { wanted });
  times.push(performance.now());
  const year = records.of.year![0]!;
  const percents = percentiles ? [50, ...PERCENTILES] : [50];
  const analysis = { measures, by: "both", percents, mean: true, livingWages: [{ year, ...WAGE }] } as const;
  const tables = atOneGo(analyse(records, analysis));
  times.push(performance.now());
  let estimates = 0;
  for (const made of tables) for (const _ of toldOf(made)) estimates++;
  times.push(performance.now());
  const [read, estimate, told] = [1, 2, 3].map((at) => seconds(times[at]! - times[at - 1]!));
  const { user, system } = process.cpuUsage();
  return {
    ...{ read: read!, estimate: estimate!, told: told!, estimates },
    processor: seconds((user + system) / 1_000),
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100;
}

const [file = "", percentiles] = process.argv.slice(2);
run(file, percentiles === "true").then((usage) => console.log(JSON.stringify(usage)));
