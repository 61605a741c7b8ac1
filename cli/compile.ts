import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  type CompileSource,
  decided,
  publishedSource,
  withCompileSource,
  withDatabase,
} from "#cli/compile-source";
import { Failure } from "#cli/failure";
import { print } from "#cli/print";
import type { RevisionBasis } from "#lib/compile/basis";
import { type CompiledRevision, compile } from "#lib/compile/compile";
import { issuesBehind } from "#lib/compile/compiled-table";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import type { RevisionProblem } from "#lib/compile/problem";
import { MAP_COLUMNS, mapCells } from "#lib/correspondence/csv";
import { mapRows } from "#lib/correspondence/rows";
import { deriveWeights } from "#lib/correspondence/weights";
import { csvText } from "#lib/files/csv";
import { decodeText } from "#lib/files/decode-text";
import { PublishedFileError } from "#lib/files/refused-row";
import { numberIn } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import type { RemadeCompile } from "#lib/revision/compiles/remake";
import { readPaper } from "#lib/revision/papers/read-paper";
import { protectedCodes } from "#lib/revision/protected-codes";

const USAGE =
  "Usage: npm run -s soc -- compile [--revision ID [--draft]] [--proposals accepted|all | --paper FILE | --kept NUMBER] [--csv | --check [--warnings]]\n" +
  "  --csv            prints the table that the decisions compile to (also when nothing is asked for)\n" +
  "  --revision ID    takes what this revision has released; the newest released pair unless given\n" +
  "  --draft          takes what it has been decided so far instead, and says on standard error that it is a draft\n" +
  "  --check          prints which rules they break, and ends with exit code 1 if any is broken\n" +
  "  --proposals all  compiles open proposals as if they were accepted\n" +
  "  --paper FILE     compiles what a review paper proposes for the published edition, from its table as CSV, and nothing else\n" +
  "  --kept NUMBER    makes a compile that the app keeps again, byte for byte, from what it was made from then\n" +
  "Decisions are those that the app's database has released; where there is none, those read off what was published.";

/** The issues behind each row, or "unchanged", after the columns that every correspondence has. */
const ISSUES_COLUMN = "issues";

/**
 * `npm run -s soc -- compile`: prints what decisions compile to: those of the newest released pair as the database keeps
 * it, else as they are reconstructed from the bundled data; no database is made for it. Returns the exit code.
 */
export async function compileCommand(argv: string[]): Promise<number> {
  const options = readOptions(argv);
  if (typeof options === "string") {
    console.error(`${options}\n${USAGE}`);
    return 1;
  }
  if (options.help) {
    await print(USAGE);
    return 0;
  }
  const { paper, kept } = options;
  if (kept !== undefined) {
    const { csv, problems } = await keptCompile(kept);
    return answer(options, csv, problems);
  }
  if (paper !== undefined) {
    const source = publishedSource();
    return compiled(options, { ...source, decisions: paperDecisions(paper, source.basis) });
  }
  const { revision } = options;
  const withOpen = options.proposals === "all";
  return withCompileSource({ revision, draft: options.draft || withOpen }, (source) => {
    if (options.draft) console.error(`A draft: what the revision ${revision} has been decided so far.`);
    return compiled(
      options,
      withOpen ? { ...source, decisions: [...source.decisions, ...source.open] } : source,
    );
  });
}

function compiled(options: Options, { basis, counts, decisions, released }: CompileSource): Promise<number> {
  // What is released is what it was released as, whatever was edited or imported since.
  if (released && !options.check) return answer(options, tableText(released, decisions, counts), []);
  const result = compile(basis, decisions, protectedCodes(basis));
  return answer(options, options.check ? "" : tableText(result, decisions, counts), result.problems);
}

async function answer(
  { check, warnings }: Options,
  table: string,
  problems: readonly RevisionProblem[],
): Promise<number> {
  if (!check) {
    await print(table);
    return 0;
  }
  await print(checkText(problems, warnings));
  return problems.some(({ severity }) => severity === "breach") ? 1 : 0;
}

/** A compile that the database keeps, made again. Throws a `Failure` where there is none, or it comes out otherwise. */
async function keptCompile(named: string): Promise<RemadeCompile> {
  return withDatabase(async (isThere) => {
    if (!isThere) throw new Failure("There is no database here that keeps compiles. Start the app once.");
    const { readStoredCompile, remake } = await import("#lib/revision/compiles/compiles.db");
    const stored = await readStoredCompile(numberIn(named));
    if (!stored)
      throw new Failure(
        `No compile ${named} is kept. The app lists them with their revision, under /revisions.`,
      );
    try {
      return await remake(stored);
    } catch (error) {
      throw error instanceof Refusal ? new Failure(error.message) : error;
    }
  });
}

/** What a paper proposes, as if it were accepted. Throws a `Failure` that names every row that cannot be read. */
function paperDecisions(path: string, { source, groups }: RevisionBasis): DecisionInEffect[] {
  const heading = { id: "paper", title: path, label: "Paper", edition: source, majorGroup: null };
  const { read, refusals } = readTable(path, (text) => readPaper(text, heading, groups));
  if (read) {
    const { decisions, open } = decided({ ...read, papers: [read.paper] });
    return [...decisions, ...open];
  }
  const rows = refusals.map(
    ({ row, column, value, reason }) => `  row ${row}, column “${column}”, “${value}”: ${reason}`,
  );
  throw new Failure(`${path} is not compiled, for not all of it can be read:\n${rows.join("\n")}`);
}

/** Reads a file's text; one that is missing or no table of a paper is for the person at the terminal to exchange. */
function readTable<Read>(path: string, read: (text: string) => Read): Read {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Failure(`${path} cannot be read. Give the name of a CSV file.`);
  }
  try {
    return read(decodeText(bytes));
  } catch (error) {
    throw error instanceof PublishedFileError ? new Failure(`${path}: ${error.message}`) : error;
  }
}

type Options = Exclude<ReturnType<typeof parse>, string>;

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Options | string {
  const given = parse(argv);
  if (typeof given === "string") return given;
  const { proposals, paper, kept, csv, check, warnings, revision, draft } = given;
  if (draft && revision === undefined) return "Which revision’s draft is not said. Give --revision ID too.";
  if (revision !== undefined && (paper !== undefined || kept !== undefined)) {
    return "A paper and a compile that is kept are of no revision to choose. Give --revision without them.";
  }
  if (proposals !== "accepted" && proposals !== "all") {
    return `“${proposals}” is no choice of proposals. Give accepted or all.`;
  }
  if (paper !== undefined && proposals === "all") {
    return "A paper is compiled by itself. Give one of --paper and --proposals.";
  }
  if (kept !== undefined && (paper !== undefined || proposals === "all")) {
    return "A compile that is kept is made again by itself. Give --kept without --paper and --proposals.";
  }
  if (csv && check) return "The output is either the table or the check. Give one of --csv and --check.";
  if (warnings && !check) return "Warnings are part of the check. Give --check too.";
  return given;
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: {
        revision: { type: "string" },
        draft: { type: "boolean", default: false },
        proposals: { type: "string", default: "accepted" },
        paper: { type: "string" },
        kept: { type: "string" },
        csv: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        warnings: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tableText(
  { table }: Pick<CompiledRevision, "table">,
  decisions: readonly DecisionInEffect[],
  counts: CompileSource["counts"],
): string {
  const issues = issuesBehind(decisions);
  const rows = mapRows(table, deriveWeights(counts)).map((row) => [...mapCells(row), issues(row)]);
  return csvText([[...MAP_COLUMNS, ISSUES_COLUMN], ...rows], "\n");
}

function checkText(problems: readonly RevisionProblem[], withWarnings: boolean): string {
  const breaches = problems.filter(({ severity }) => severity === "breach");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const shown = withWarnings ? [...breaches, ...warnings] : breaches;
  const hint = warnings.length > 0 && !withWarnings ? "; --warnings lists them" : "";
  return [
    ...shown.map(
      ({ rule, severity, message }) => `${severity === "breach" ? "problem" : "warning"} ${rule}: ${message}`,
    ),
    `${count(breaches.length, "problem")} and ${count(warnings.length, "warning")}${hint}.`,
  ].join("\n");
}

function count(number: number, what: string): string {
  return `${number === 0 ? "No" : number} ${what}${number === 1 ? "" : "s"}`;
}
