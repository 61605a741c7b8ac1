import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "#cli/database";
import { Failure } from "#cli/failure";
import { print } from "#cli/print";
import { orRefused, refused } from "#cli/refused";
import { importList, type ListToImport } from "#cli/title-list-import";
import { listedWith, quantity, share } from "#lib/platform/in-words";
import { AT_TERMINAL } from "#lib/record/entry";
import { sharesOf } from "#lib/title-lists/coverage";
import { LIST_KIND_IDS } from "#lib/title-lists/list-kind";
import { periodInWords } from "#lib/title-lists/period";
import type { TitleList } from "#lib/title-lists/title-list";

const USAGE = `npm run -s soc -- title-lists import FILE --name NAME --kind ${LIST_KIND_IDS.join("|")} --source TEXT --licence TEXT
    [--title COLUMN] [--count COLUMN] [--period COLUMN] [--of PERIOD] [--sheet NAME] [--add-up]
npm run -s soc -- title-lists coverage NUMBER
npm run -s soc -- title-lists list

Reads a list of job titles with counts by period, codes it and prints what of it is covered. Columns are guessed, or named by
heading; headings that are periods are columns of counts. --of is the period of a file that is of one; --add-up adds a title
up that comes twice in a period. coverage prints the same of a list that is here; list names them.`;

type Asked = { what: "list" } | { what: "coverage"; list: number } | ({ what: "import" } & ListToImport);

/** `soc title-lists`: exit code 0 when it is done, 1 when the list was refused, 2 for a wrong call. */
export async function titleListsCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    await print(USAGE);
    return 0;
  }
  const asked = readOptions(argv);
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  if (asked.what === "import" && !(existsSync(asked.file) && statSync(asked.file).isFile()))
    throw new Failure(`There is no file ${asked.file}.`);
  const database = await openDatabase((line) => console.error(line));
  try {
    return await orRefused(() => answer(asked));
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function answer(asked: Asked): Promise<number> {
  const { findTitleList, listTitleLists } = await import("#lib/title-lists/title-lists.db");
  if (asked.what === "list") {
    const lists = await listTitleLists();
    await print(
      lists.map(({ id, name, state }) => `${id}\t${state}\t${name}`).join("\n") || "There are none yet.",
    );
    return 0;
  }
  const id = asked.what === "coverage" ? asked.list : await importList(asked);
  const list = await findTitleList(id);
  if (!list) return refused([`There is no list ${id}.`]);
  if (list.came) {
    await print(coverageText(list));
    return 0;
  }
  const { readJob, refusedRows } = await import("#lib/jobs/jobs.db");
  const job = list.jobId === null ? null : await readJob(list.jobId);
  const rows = job ? await refusedRows(job.id, 20) : [];
  if (asked.what === "import" && job?.failure) {
    const { deleteTitleList } = await import("#lib/title-lists/title-lists.db");
    await deleteTitleList(AT_TERMINAL, list, "It could not be read");
  }
  return refused([
    job?.failure ?? `List ${id} is not done: ${list.state}.`,
    ...rows.map(({ row, column, reason }) => `row ${row}${column && `, column ${column}`}: ${reason}`),
  ]);
}

function coverageText({ id, name, periods, came }: TitleList): string {
  if (!came) return "";
  const lines = [
    ...came.coverage.map((one, at) => [periodInWords(periods[at] ?? ""), one] as const),
    ["all", came.whole] as const,
  ];
  return [
    `List ${id}, ${name}`,
    "period\ttitles surely\tdoubtfully\tnot at all\tcounts surely\tdoubtfully\tnot at all",
    ...lines.map(([period, covered]) => {
      const { titles, counts } = sharesOf(covered);
      return [period, ...[titles, counts].flatMap((of) => [of.sure, of.doubtful, of.none].map(share))].join(
        "\t",
      );
    }),
    `${quantity(came.rows, "row")}, ${quantity(came.titles, "title")}, ${quantity(came.clusters, "cluster")} without a home: /title-lists/${id}/clusters`,
  ].join("\n");
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Asked | string {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      options: {
        name: { type: "string" },
        kind: { type: "string" },
        source: { type: "string" },
        licence: { type: "string" },
        title: { type: "string" },
        count: { type: "string" },
        period: { type: "string" },
        of: { type: "string", default: "" },
        sheet: { type: "string", default: "" },
        "add-up": { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const [what, first, ...others] = positionals;
    if (what === "list" && first === undefined) return { what };
    if (what === "coverage")
      return /^[1-9]\d{0,8}$/.test(first ?? "")
        ? { what, list: Number(first) }
        : "Give the number of the list.";
    if (what !== "import") return "Give import, coverage or list.";
    if (first === undefined || others.length > 0) return "Name the one file with the titles.";
    const kind = LIST_KIND_IDS.find((one) => one === values.kind);
    if (!kind) return `Say with --kind where the titles are from: ${listedWith("or", LIST_KIND_IDS)}.`;
    const { name = "", source = "", licence = "", title, count, period, of, sheet } = values;
    for (const [option, given] of Object.entries({ name, source, licence }))
      if (given.trim() === "") return `Give --${option}.`;
    return {
      ...{ what, file: first, said: { name, kind, source, licence }, of, sheet, addUp: values["add-up"] },
      columns: {
        ...(title !== undefined && { title }),
        ...(count !== undefined && { count }),
        ...(period !== undefined && { period }),
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
