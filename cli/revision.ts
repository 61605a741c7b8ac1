import { parseArgs } from "node:util";
import { openDatabase } from "#cli/database";
import { print } from "#cli/print";
import { orRefused, refused } from "#cli/refused";
import { dateInWords } from "#lib/platform/in-words";
import { isDay } from "#lib/web/day-field";

const USAGE = `npm run -s soc -- revision list
npm run -s soc -- revision open --base EDITION --target EDITION --title TITLE --label LABEL [--name NAME] [--cut-off DATE]

list prints every revision: its id, the editions, where it stands, until when it takes suggestions, and its name.
open opens a revision of a released edition: --base is its id, --title and --label are what the edition that it becomes
will be called, --target its id: the label in small letters and digits. --cut-off is the last day for suggestions, as
2027-03-31. Exit code 0 when it was done, 1 when it was refused, 2 for a wrong call.`;

/** `soc revision list|open`: exit code 0 when it was done, 1 when it was refused, 2 for a wrong call. */
export async function revisionCommand(argv: string[]): Promise<number> {
  const asked = readOptions(argv);
  if (asked === "help") {
    await print(USAGE);
    return 0;
  }
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const database = await openDatabase((line) => console.error(line));
  try {
    return asked.does === "list" ? await list() : await open(asked);
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function list(): Promise<number> {
  const { db } = await import("#lib/platform/db");
  const revisions = await db().revision.findMany({ orderBy: [{ openedAt: "desc" }, { id: "asc" }] });
  const lines = revisions.map(({ id, source, target, kind, status, cutOffOn, title }) =>
    [
      id,
      `${source} > ${target}`,
      kind === "working" ? status : kind,
      cutOffOn ? `suggestions until ${dateInWords(cutOffOn)}` : "",
      title,
    ].join("\t"),
  );
  await print(lines.join("\n"));
  return 0;
}

async function open({ base, target, title, label, name, cutOff }: Opening): Promise<number> {
  const { AT_TERMINAL } = await import("#lib/record/entry");
  const { openRevision } = await import("#lib/revision/opening/opening.db");
  const { editionIdOf } = await import("#lib/revision/opening/revision-to-open");
  if (editionIdOf(label) !== target) {
    return refused([
      `The label ${label} is that of an edition “${editionIdOf(label)}”, and not of “${target}”. Give the two alike.`,
    ]);
  }
  return orRefused(async () => {
    const id = await openRevision(AT_TERMINAL, {
      ...{ source: base, title: name, targetTitle: title, targetShortTitle: label },
      ...{ sizePolicy: null, cutOffOn: cutOff, note: "" },
    });
    await print(`The revision is open. It is at /revisions/${id}.`);
    return 0;
  });
}

interface Opening {
  does: "open";
  base: string;
  target: string;
  title: string;
  label: string;
  name: string;
  cutOff: string | null;
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Opening | { does: "list" } | string {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      options: {
        base: { type: "string", default: "" },
        target: { type: "string", default: "" },
        title: { type: "string", default: "" },
        label: { type: "string", default: "" },
        name: { type: "string" },
        "cut-off": { type: "string" },
        help: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (values.help) return "help";
    const [does, ...others] = positionals;
    if (does === "list" && others.length === 0) return { does };
    if (does !== "open" || others.length > 0)
      return `There is nothing called “${positionals.join(" ")}” to do with revisions. Give list or open.`;
    const [base, target, title, label] = [values.base, values.target, values.title, values.label].map(
      (text) => text.trim(),
    ) as [string, string, string, string];
    const missing = Object.entries({ base, target, title, label }).find(([, text]) => text === "");
    if (missing) return `Give --${missing[0]}.`;
    const cutOff = values["cut-off"] ?? null;
    if (cutOff !== null && !isDay(cutOff)) return "Give --cut-off as a day of the calendar, 2027-03-31.";
    const name = values.name?.trim() || `The revision into ${label}`;
    return { does, base, target, title, label, name, cutOff };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
