import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { MicrodataUsage } from "#bench/evidence/measured-microdata";
import { Failure } from "#cli/failure";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { readBundled } from "#lib/imports/bundled/bundled";
import { columnOfEdition } from "#lib/microdata/layout/occupation-columns";
import { newestStratum } from "#lib/microdata/layout/series";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";

/**
 * Prints how long reading and estimating synthetic microdata takes, in a process of its own: five measures of pay and hours
 * and jobs below the living wage, each with its median, mean, standard errors and what may be told, of everybody, by sex, by
 * hours and by both, for all occupations at four levels; then the same with all percentiles that published tables have.
 * Processor time is of all threads, memory the most that the process had.
 */
export async function benchMicrodata(rows: number): Promise<void> {
  const facts = readBundled();
  const edition = mainEdition(indexEditions(facts));
  const population = edition && paidPopulation(facts, edition.id);
  if (!edition || !population) throw new Failure("No published medians are held to make microdata from.");
  const folder = mkdtempSync(join(tmpdir(), "microdata-"));
  const file = join(folder, "microdata.csv");
  try {
    const { year } = population;
    const columns = { year, numstrata: newestStratum(year), occupation: columnOfEdition(edition)! };
    const employees = syntheticEmployees(population, { employees: rows, year, seed: 1 });
    await pipeline(Readable.from(employeeText(columns, employees)), createWriteStream(file));
    console.log(`\nMicrodata: ${rows.toLocaleString("en-GB")} rows, ${megabytes(statSync(file).size)} MB`);
    console.table({
      "medians and means": measured(file, false),
      "all percentiles": measured(file, true),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(file: string, percentiles: boolean): Record<string, number> {
  const program = ["--import", "tsx", "bench/evidence/measured-microdata.ts", file, String(percentiles)];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: "utf8" });
  if (status !== 0) throw new Failure(`The microdata could not be estimated. ${stderr}`);
  const usage = JSON.parse(stdout) as MicrodataUsage;
  return {
    "read (s)": usage.read,
    "estimate (s)": usage.estimate,
    "told (s)": usage.told,
    "all (s)": round(usage.read + usage.estimate + usage.told),
    "processor (s)": usage.processor,
    estimates: usage.estimates,
    "most memory (MB)": usage.memory,
  };
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
