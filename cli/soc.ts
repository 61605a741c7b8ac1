import { exitWith } from "#cli/failure";
import { type Action, can } from "#lib/permissions/permissions";

/** A command: its own arguments in, exit code out. */
type Command = (argv: string[]) => Promise<number>;

/** Loaded only when called: looking up a title at the terminal should not wait for the database client. */
const COMMANDS: Record<string, { does: string; action: Action; load: () => Promise<Command> }> = {
  lookup: {
    does: "find the unit group for a job title",
    action: "look up titles",
    load: async () => (await import("#cli/lookup")).lookupCommand,
  },
  code: {
    does: "code a file of job titles",
    action: "look up titles",
    load: async () => (await import("#cli/code")).codeCommand,
  },
  convert: {
    does: "convert a file of codes from one edition to another",
    action: "download tables",
    load: async () => (await import("#cli/convert")).convertCommand,
  },
  evaluate: {
    does: "measure the lookup against titles whose codes are known",
    action: "measure the lookup",
    load: async () => (await import("#cli/evaluate")).evaluateCommand,
  },
  "train-lookup": {
    does: "learn what each kind of evidence weighs in the lookup's ranking",
    action: "prepare data",
    load: async () => (await import("#cli/train-lookup")).trainLookupCommand,
  },
  correspondence: {
    does: "print the table from one edition to another",
    action: "download tables",
    load: async () => (await import("#cli/correspondence")).correspondenceCommand,
  },
  compile: {
    does: "compile the revision's decisions into the table, or check them",
    action: "download tables",
    load: async () => (await import("#cli/compile")).compileCommand,
  },
  release: {
    does: "check and make the next release of a revision, or list those made",
    action: "release",
    load: async () => (await import("#cli/release")).releaseCommand,
  },
  revision: {
    does: "open a revision of a released edition, or list those there are",
    action: "open a revision",
    load: async () => (await import("#cli/revision")).revisionCommand,
  },
  import: {
    does: "import official workbooks and files into the database",
    action: "import",
    load: async () => (await import("#cli/import")).importCommand,
  },
  figures: {
    does: "import tables of figures by group, list data sets, take one out",
    action: "keep figures",
    load: async () => (await import("#cli/figures")).figuresCommand,
  },
  "import-paper": {
    does: "import a review paper into the revision from its table",
    action: "import",
    load: async () => (await import("#cli/import-paper")).importPaperCommand,
  },
  "title-lists": {
    does: "read and code a list of job titles, and print what of it is covered",
    action: "keep title lists",
    load: async () => (await import("#cli/title-lists")).titleListsCommand,
  },
  standards: {
    does: "make invented occupational standards for demonstration, tests and measuring",
    action: "prepare data",
    load: async () => (await import("#cli/standards")).standardsCommand,
  },
  records: {
    does: "make synthetic survey records for demonstration, tests and measuring",
    action: "prepare data",
    load: async () => (await import("#cli/records")).recordsCommand,
  },
  microdata: {
    does: "estimate pay from microdata of earnings, or make synthetic ones",
    action: "analyse microdata",
    load: async () => (await import("#cli/microdata")).microdataCommand,
  },
  work: {
    does: "do long work, such as imports sent by browser, until stopped",
    action: "do long work",
    load: async () => (await import("#cli/work")).workCommand,
  },
  audit: {
    does: "verify the record of who did what",
    action: "verify the record",
    load: async () => (await import("#cli/audit")).auditCommand,
  },
  bundle: {
    does: "make the files under data/ again from the published ones",
    action: "prepare data",
    load: async () => (await import("#cli/bundle")).bundleCommand,
  },
  migration: {
    does: "write a migration from the changes to prisma/schema",
    action: "prepare data",
    load: async () => (await import("#cli/migration")).migrationCommand,
  },
};

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`);
  return `npm run soc -- COMMAND …\n\n${lines.join("\n")}\n\nEach command explains itself with --help.`;
}

const [name, ...argv] = process.argv.slice(2);
if (name === undefined || name === "--help" || name === "help") {
  console.log(usage());
} else if (!(name in COMMANDS)) {
  console.error(`There is no command "${name}".\n\n${usage()}`);
  process.exitCode = 2;
} else if (!can("operator", COMMANDS[name]!.action)) {
  console.error(`"${name}" is for people who sign in to the app.`);
  process.exitCode = 2;
} else {
  COMMANDS[name]!.load()
    .then((run) => run(argv))
    .then((code) => {
      process.exitCode = code;
    })
    .catch(exitWith);
}
