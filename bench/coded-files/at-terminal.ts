import { spawnSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { CommandUsage } from "#bench/coded-files/measured-command";
import { csvOf, mistyped, surveyTitles } from "#bench/coded-files/survey-titles";
import { Failure } from "#cli/failure";
import { derivablePairs } from "#lib/correspondence/derivable-pairs";
import { indexEditions, mainEdition } from "#lib/facts/index-editions";
import { readBundled } from "#lib/imports/bundled/bundled";
import { pick, randomFrom } from "#lib/platform/random";

/** How many rows are measured. */
export interface CodedFilesSize {
  /** Titles as they come in surveys, the same again and again. */
  titles: number;
  /** Titles of which hardly two are the same. */
  distinct: number;
  codes: number;
}
export const FULL_FILES: CodedFilesSize = { titles: 1_000_000, distinct: 20_000, codes: 1_000_000 };
export const SMALL_FILES: CodedFilesSize = { titles: 100_000, distinct: 5_000, codes: 200_000 };

/**
 * Prints how many rows a second `soc code` and `soc convert` do on a file, the start of the program, reading and writing
 * included, in processor time, and the most memory they have. Titles are those of the index, the r-th most frequent coming as
 * often as 1/r (Zipf's law), one in twelve with a slip of typing; and titles nearly all of which are different.
 */
export async function benchCodedFiles(size: CodedFilesSize): Promise<void> {
  const bundled = readBundled();
  const [pair] = derivablePairs(bundled.editions, bundled.entries);
  const edition = mainEdition(indexEditions(bundled));
  if (!pair || !edition) throw new Failure("There is no edition to code to.");
  const titles = bundled.entries.map(({ natural }) => natural).filter((title) => title.length > 3);
  const codes = bundled.groups.filter((group) => group.edition === pair.source).map(({ code }) => code);
  const random = randomFrom(11);
  const survey = surveyTitles(titles, random);
  const code = ["code", "--edition", edition.id];
  const convert = ["convert", "--from", pair.source, "--to", pair.target];
  const folder = mkdtempSync(join(tmpdir(), "coded-files-"));
  try {
    console.log("\nFiles in, codes out, at the terminal");
    console.table({
      "titles as in a survey": await measured(folder, code, size.titles, ["job title"], () => [survey()]),
      "titles nearly all different": await measured(folder, code, size.distinct, ["job title"], (at) => [
        mistyped(titles[(at * 7_919) % titles.length]!, random),
      ]),
      "codes with counts": await measured(folder, convert, size.codes, ["code", "count"], (at) => [
        pick(codes, random),
        String(at % 997),
      ]),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  folder: string,
  command: readonly string[],
  rows: number,
  headings: readonly string[],
  rowOf: (at: number) => string[],
): Promise<Record<string, number>> {
  const file = join(folder, "in.csv");
  const different = new Set<string>();
  const counted = (at: number) => {
    const row = rowOf(at);
    different.add(row[0] ?? "");
    return row;
  };
  await pipeline(Readable.from(csvOf(headings, rows, counted)), createWriteStream(file));
  const argv = [
    "--import",
    "tsx",
    "bench/coded-files/measured-command.ts",
    ...command,
    "--in",
    file,
    "--out",
    join(folder, "out.csv"),
  ];
  const ran = spawnSync(process.execPath, argv, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (ran.status !== 0) throw new Failure(ran.stderr);
  const { seconds, memory } = JSON.parse(ran.stdout.trim().split("\n").at(-1)!) as CommandUsage;
  return {
    rows,
    different: different.size,
    "CPU s": Number(seconds.toFixed(1)),
    "rows a CPU s": Math.round(rows / seconds),
    "MB in": Math.round(statSync(file).size / 1e6),
    "MB of memory at most": Math.round(memory),
  };
}
