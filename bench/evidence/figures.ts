import { performance } from "node:perf_hooks";
import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { newestEdition } from "#lib/classification/newest-edition";
import { readDataSets } from "#lib/figures/data-sets.db";
import { readGroupAndAll } from "#lib/figures/group-figures.db";
import { CUTS } from "#lib/figures/import/cut";
import { importFigures } from "#lib/figures/import/import-figures.db";
import { lookIntoTable } from "#lib/figures/import/look-into";
import { openBytes } from "#lib/files/columns/column-file";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";

const HEADINGS = [
  "Description",
  "Code",
  "(thousand)",
  "Median",
  "Mean",
  ...[10, 20, 25, 30, 40, 60, 70, 75, 80, 90].map(String),
];

/**
 * Prints how long a whole Table 14 takes: nine sheets (everybody, men and women, full-time and part-time) of every group with
 * jobs, median, mean and ten percentiles, each sheet as a CSV of its own; the same again, which changes nothing; and reading
 * what the page of a group shows. The values are made up.
 */
export async function benchFigures(databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  const edition = newestEdition((await readEditions("working")).filter(({ series }) => series === "soc"));
  const full = (await readEditions("working")).find(({ id }) => id === edition?.id);
  if (!full) return;
  const first = await timed(() => importAll(full));
  const again = await timed(() => importAll(full));
  const listed = await timed(() => readDataSets());
  const codes = full.groups.filter(({ level }) => level === 4).map(({ code }) => code);
  const one = await timed(async () => {
    for (const code of codes) await readGroupAndAll(full.id, code);
  });
  console.log(`\nA whole Table 14, ${first.result.toLocaleString("en-GB")} figures`);
  console.table({
    "importing it": { ms: Math.round(first.ms) },
    "importing it again": { ms: Math.round(again.ms) },
    "counting all data sets": { ms: Math.round(listed.ms) },
    "what a group's page reads, each": { ms: Number((one.ms / codes.length).toFixed(2)) },
  });
  await closeDb();
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

async function importAll(edition: EditionWithGroups): Promise<number> {
  let figures = 0;
  for (const [at, cut] of CUTS.entries()) {
    const rows = edition.groups
      .filter(({ level }) => level <= 4)
      .map(({ code, title }, row) => {
        const pay = 10 + ((row * 7 + at) % 400) / 10;
        const cells = [
          String(1 + (row % 300)),
          ...Array.from({ length: 12 }, (_, place) => (place % 11 === 10 ? "x" : (pay + place).toFixed(2))),
        ];
        return [`"${title}"`, code, ...cells].join(",");
      });
    const bytes = Buffer.from([HEADINGS.join(","), ...rows].join("\n"));
    const file = await openBytes(bytes);
    const looked = await lookIntoTable(file, "Table 14.5a 2099 (revised).csv", [edition]);
    const sheets = looked.sheets.map((sheet) => ({ ...sheet, cut: { sex: cut.sex, hours: cut.hours } }));
    const details = { ...looked.details, edition: edition.id };
    await importFigures(
      file,
      { fileName: "Table 14.5a", sha256: "" },
      { sheets, details, replace: true },
      AT_TERMINAL,
    );
    figures += rows.length * 13;
  }
  return figures;
}
