import { parseArgs } from "node:util";
import { bundledPairs, bundledTable } from "#cli/bundled-correspondence";
import { withDatabase } from "#cli/compile-source";
import { Failure } from "#cli/failure";
import { print } from "#cli/print";
import { mapCsv } from "#lib/correspondence/csv";
import {
  type Correspondence,
  correspondenceAtLevels,
  type PublishedFacts,
} from "#lib/correspondence/derived-correspondence";
import { mapJson } from "#lib/correspondence/json";
import type { TableLevel } from "#lib/correspondence/levels";
import { invertRows } from "#lib/correspondence/rows";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";
import { type ReleaseHeading, releaseInWords } from "#lib/facts/released-facts";
import { shownTitle } from "#lib/facts/unknown-title";
import { type Bundled, readBundled } from "#lib/imports/bundled/bundled";
import { releasedCorrespondence } from "#lib/releases/released-correspondence";

const USAGE =
  "Usage: npm run -s soc -- correspondence --from EDITION --to EDITION [--release NUMBER] [--csv | --json] [--level 4 | --level 3:4] [--inverted]";

/**
 * `npm run -s soc -- correspondence`: prints a correspondence as CSV or JSON and returns the exit code. Where there is a
 * database that has released it, it is the newest release, or the one that --release names; else that of the bundled data,
 * which needs no database. Without --from and --to it is that of the newest edition. `--level` takes 1 to 4, or two levels
 * for a table that differs on the two sides; `--inverted` reads the table from the target's side, as does giving the two
 * editions the other way round.
 */
export async function correspondenceCommand(argv: string[]): Promise<number> {
  return withDatabase(async (isThere) => {
    if (!isThere) return printCorrespondence(argv, null, []);
    const { listReleases } = await import("#lib/releases/releases.db");
    const { readDefaultPair } = await import("#lib/releases/default-pair.db");
    const pair = await readDefaultPair();
    return printCorrespondence(argv, await listReleases(), pair ? [pair] : []);
  });
}

/** @param releases the newest first; null where there is no database @param first the pair that is meant where none is named */
async function printCorrespondence(
  argv: string[],
  releases: readonly ReleaseHeading[] | null,
  first: readonly EditionPair[],
): Promise<number> {
  const read = readBundled();
  const facts = {
    ...read,
    groups: read.groups.map((group) => ({ ...group, title: shownTitle(group.title) })),
  };
  const known = [...first, ...(releases ?? []), ...bundledPairs(facts)];
  const pairs = new Map(known.map(({ source, target }) => [pairId({ source, target }), { source, target }]));
  const options = readOptions(argv, [...pairs.values()]);
  if (typeof options === "string") {
    console.error(`${options}\n${USAGE}`);
    return 1;
  }
  await print(correspondenceText(options, await readTable(options, facts, releases)));
  return 0;
}

/** A table of unit groups, and what it is taken up to higher levels with. */
interface ReadTable {
  unitGroups: Pick<Correspondence, "table" | "rows">;
  facts: Pick<PublishedFacts, "groups" | "counts">;
}

/** The table of a release where the pair is released, else that of the bundled data. */
async function readTable(
  { pair, release: number }: Options,
  facts: Bundled,
  releases: readonly ReleaseHeading[] | null,
): Promise<ReadTable> {
  const ofPair = releases?.filter((one) => pairId(one) === pairId(pair)) ?? [];
  const release = ofPair.find((one) => number === undefined || one.number === number);
  if (release) {
    console.error(releaseInWords(release));
    const { readReleasedFacts } = await import("#lib/facts/released-facts.db");
    const correspondence = releasedCorrespondence(await readReleasedFacts(release.id));
    return { unitGroups: correspondence.at(), facts: correspondence.facts };
  }
  if (number === undefined) return { unitGroups: bundledTable(facts, pair), facts };
  const numbers = ofPair.map((one) => one.number);
  throw new Failure(
    releases === null
      ? "There is no database here that keeps releases. Start the app once."
      : `There is no release ${number} of ${pair.source} to ${pair.target}. ${
          numbers.length === 0 ? "None is made." : `There are ${numbers.sort((a, b) => a - b).join(", ")}.`
        }`,
  );
}

interface Options {
  /** From the earlier edition to the later. */
  pair: EditionPair;
  /** Whether the later is read first. */
  inverted: boolean;
  /** Of the side read first, then of the other. */
  levels: [TableLevel, TableLevel];
  format: "csv" | "json";
  /** Which release is asked for; undefined for the newest, or what is bundled. */
  release: number | undefined;
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[], pairs: readonly EditionPair[]): Options | string {
  const given = parse(argv);
  if (typeof given === "string") return given;
  const { csv, json, level, inverted, release } = given;
  const { from = pairs[0]?.source, to = pairs[0]?.target } = given;
  const pair = pairs.find(({ source, target }) =>
    source === from ? target === to : source === to && target === from,
  );
  if (!pair) {
    const known = pairs.map(({ source, target }) => `${source} and ${target}`);
    return `There is no correspondence from “${from}” to “${to}”. Give ${known.join(", or ")}.`;
  }
  if (release !== undefined && !/^[1-9]\d{0,8}$/.test(release))
    return `“${release}” is no number of a release. Give one like 1.`;
  if (csv && json) return "The output is either CSV or JSON. Give one of --csv and --json.";
  const [, first, second = first] = /^([1-4])(?::([1-4]))?$/.exec(level) ?? [];
  if (!first) return `“${level}” is no level. Give 1, 2, 3 or 4, or two of them as in 3:4.`;
  return {
    pair,
    inverted: (from === pair.target) !== inverted,
    levels: [Number(first) as TableLevel, Number(second) as TableLevel],
    format: json ? "json" : "csv",
    release: release === undefined ? undefined : Number(release),
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        from: { type: "string" },
        to: { type: "string" },
        release: { type: "string" },
        csv: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        level: { type: "string", default: "4" },
        inverted: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function correspondenceText(
  { pair, inverted, levels, format }: Options,
  { unitGroups, facts }: ReadTable,
): string {
  const [sourceLevel, targetLevel] = inverted ? [levels[1], levels[0]] : levels;
  const { rows } =
    sourceLevel === 4 && targetLevel === 4
      ? unitGroups
      : correspondenceAtLevels(unitGroups, facts, sourceLevel, targetLevel);
  const read = inverted ? invertRows(rows) : rows;
  if (format === "csv") return mapCsv(read);
  const { source, target } = inverted ? turned(pair) : pair;
  return `${JSON.stringify({ source, target, levels, maps: read.map(mapJson) }, null, 2)}\n`;
}
