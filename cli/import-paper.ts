import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { openDatabase } from "#cli/database";
import { Failure } from "#cli/failure";
import { print } from "#cli/print";
import { orRefused } from "#cli/refused";

const USAGE = `npm run -s soc -- import-paper FILE --as E-MAIL --label NAME --title TITLE [--major-group NUMBER] [--revision ID]

Imports a review paper from its table as CSV, a row for each change: an open paper with its issues, its proposals as drafts
of the person named by --as, who has to be a custodian. Either all of it is taken or nothing; rows that cannot be read
are named. It goes into the open revision that was opened last, unless --revision names another. The table of the Major
Group 3 paper shows the layout: data/major-group-3-paper.csv.`;

/** `soc import-paper FILE`: exit code 0 when the paper was imported, 1 when it was refused, 2 for a wrong call. */
export async function importPaperCommand(argv: string[]): Promise<number> {
  const asked = readOptions(argv);
  if (asked === "help") {
    await print(USAGE);
    return 0;
  }
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const content = await readFile(asked.file).catch(() => {
    throw new Failure(`${asked.file} cannot be read. Give the name of a CSV file.`);
  });
  const database = await openDatabase((line) => console.error(line));
  try {
    return await importOne(asked, content);
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function importOne(
  { as, revision, label, title, majorGroup }: Asked,
  content: Uint8Array,
): Promise<number> {
  const { listPeople } = await import("#lib/people/people.db");
  const { can, inRevision } = await import("#lib/permissions/permissions");
  const { importPaper } = await import("#lib/revision/papers/import/paper-import.db");
  const { listRevisions, revisionAtWork } = await import("#lib/revision/stored-revision.db");
  const into = revision ?? (await revisionAtWork());
  const known = (await listRevisions()).map(({ id }) => id);
  if (!known.includes(into))
    throw new Failure(`There is no revision ${into}. There are: ${known.join(", ") || "none yet"}.`);
  const person = (await listPeople()).find(({ email }) => email === as.toLowerCase());
  if (!person || !can(person, "import", inRevision(into)))
    throw new Failure(`${as} is no custodian here. Name one by the e-mail address that they sign in with.`);
  const by = { personId: person.id, via: "terminal" as const, requestId: null };
  return orRefused(async () => {
    const id = await importPaper(by, into, { label, title, majorGroup, content });
    await print(`The paper is imported. It is at /revisions/${into}/papers/${id}, its proposals as drafts.`);
    return 0;
  });
}

interface Asked {
  file: string;
  as: string;
  /** null for the revision at work. */
  revision: string | null;
  label: string;
  title: string;
  majorGroup: string | null;
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Asked | string {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      options: {
        as: { type: "string" },
        revision: { type: "string" },
        label: { type: "string" },
        title: { type: "string" },
        "major-group": { type: "string" },
        help: { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    if (values.help) return "help";
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return "Name the one file with the paper's table.";
    const { as, label = "", title = "", "major-group": majorGroup = null, revision = null } = values;
    if (as === undefined) return "Say by --as who imports it.";
    if (label.trim() === "" || title.trim() === "") return "Give the paper a --label and a --title.";
    return { file, as, revision, label: label.trim(), title: title.trim(), majorGroup };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
