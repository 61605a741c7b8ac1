import { parseArgs } from "node:util";
import { print } from "#cli/print";
import { mapCsv } from "#lib/correspondence/csv";
import { correspondenceAtLevels, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { mapJson } from "#lib/correspondence/json";
import type { TableLevel } from "#lib/correspondence/levels";
import { invertRows } from "#lib/correspondence/rows";
import { readBundled } from "#lib/imports/bundled/bundled";

const USAGE =
  "Usage: npm run -s soc -- correspondence --from soc2010 --to soc2020 [--csv | --json] [--level 4 | --level 3:4] [--inverted]";

const EDITIONS = ["soc2010", "soc2020"];

/**
 * `npm run -s soc -- correspondence`: prints the bundled correspondence as CSV or JSON and returns the exit code. It
 * needs no database. `--level` takes 1 to 4, or two levels for a table that differs on the two sides; `--inverted` reads
 * the table from the target's side, as does giving the two editions the other way round.
 */
export async function correspondenceCommand(argv: string[]): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === "string") {
    console.error(`${options}\n${USAGE}`);
    return 1;
  }
  await print(correspondenceText(options));
  return 0;
}

interface Options {
  /** Whether SOC2020 is read first. */
  inverted: boolean;
  /** Of the side read first, then of the other. */
  levels: [TableLevel, TableLevel];
  format: "csv" | "json";
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Options | string {
  const given = parse(argv);
  if (typeof given === "string") return given;
  const { from, to, csv, json, level, inverted } = given;
  if (from === to || !EDITIONS.includes(from) || !EDITIONS.includes(to)) {
    return `There is no correspondence from “${from}” to “${to}”. Give soc2010 and soc2020.`;
  }
  if (csv && json) return "The output is either CSV or JSON. Give one of --csv and --json.";
  const [, first, second = first] = /^([1-4])(?::([1-4]))?$/.exec(level) ?? [];
  if (!first) return `“${level}” is no level. Give 1, 2, 3 or 4, or two of them as in 3:4.`;
  return {
    inverted: (from === "soc2020") !== inverted,
    levels: [Number(first) as TableLevel, Number(second) as TableLevel],
    format: json ? "json" : "csv",
  };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        from: { type: "string", default: "soc2010" },
        to: { type: "string", default: "soc2020" },
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

function correspondenceText({ inverted, levels, format }: Options): string {
  const facts = readBundled();
  const [sourceLevel, targetLevel] = inverted ? [levels[1], levels[0]] : levels;
  const unitGroups = publishedCorrespondence(facts);
  const { rows } =
    sourceLevel === 4 && targetLevel === 4
      ? unitGroups
      : correspondenceAtLevels(unitGroups, facts, sourceLevel, targetLevel);
  const read = inverted ? invertRows(rows) : rows;
  if (format === "csv") return mapCsv(read);
  const [source, target] = inverted ? ["soc2020", "soc2010"] : ["soc2010", "soc2020"];
  return `${JSON.stringify({ source, target, levels, maps: read.map(mapJson) }, null, 2)}\n`;
}
