import { parseArgs } from "node:util";
import { openDatabase } from "#cli/database";
import { Failure } from "#cli/failure";
import { print } from "#cli/print";
import { count, dateInWords, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import { AT_TERMINAL } from "#lib/record/entry";
import type { ReleaseCheck } from "#lib/releases/check/check.db";

const USAGE = `npm run -s soc -- release --revision ID --check
npm run -s soc -- release --revision ID --notes TEXT [--date 2026-11-30]
npm run -s soc -- release list

With --check, says what the next release of a revision would be, and what stands against it; exit code 1 when a rule is
broken. With --notes, makes it: from then on everybody is given it, and it can never be changed. The date is today where
none is given. list prints the releases that there are, the newest first.`;

/** `soc release`: exit code 0 when it is done or nothing stands against it, 1 when a rule is broken, 2 for a wrong call. */
export async function releaseCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    await print(USAGE);
    return 0;
  }
  const asked = readOptions(argv);
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const database = await openDatabase((line) => console.error(line));
  try {
    return await answer(asked);
  } catch (error) {
    throw error instanceof Refusal ? new Failure(error.message) : error;
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

type Asked =
  | { what: "list" }
  | { what: "check"; revision: string; date: string }
  | { what: "make"; revision: string; date: string; notes: string };

async function answer(asked: Asked): Promise<number> {
  const { listReleases } = await import("#lib/releases/releases.db");
  if (asked.what === "list") {
    const releases = await listReleases();
    const lines = releases.map(
      ({ title, releasedOn, indexVersion }) =>
        `${title}, ${dateInWords(releasedOn)}, coding index Version ${indexVersion}`,
    );
    await print(lines.join("\n") || "Nothing is released yet.");
    return 0;
  }
  const { readReleaseCheck } = await import("#lib/releases/check/check.db");
  const check = await readReleaseCheck(asked.revision, asked.date);
  if (asked.what === "check" || check.problems.length > 0) {
    await print(checkText(check));
    return check.problems.length > 0 ? 1 : 0;
  }
  const { makeRelease } = await import("#lib/releases/release.db");
  const { revision, date, notes } = asked;
  const draft = { number: check.heading.number, releasedOn: date, notes, checked: check.checked };
  const id = await makeRelease(AT_TERMINAL, { revisionId: revision, ...draft });
  const made = (await listReleases()).find((release) => release.id === id);
  await print(`${made?.title} is made. Everybody is given it from now on.`);
  return 0;
}

function checkText({
  heading,
  problems,
  lastTitle,
  difference,
  unanswered,
  votes,
  undecided,
  counts,
  otherwise,
}: ReleaseCheck): string {
  const comments = unanswered.reduce((sum, one) => sum + one.comments, 0);
  const few = votes.filter(({ by, voters, quorum }) => by !== null && voters.length < quorum);
  const unitGroups = counts.at(-1);
  return [
    `${heading.title}, coding index Version ${heading.indexVersion}`,
    ...problems.map((problem) => `problem: ${problem}`),
    `${quantity(problems.length, "rule is", "rules are")} broken.`,
    `${quantity(comments, "comment")} without a response in rounds that have closed.`,
    `${quantity(votes.length, "new decision")}, ${count(few.length)} of them with fewer votes than are asked for now.`,
    `${quantity(undecided.length, "issue")} without a decision.`,
    difference
      ? `Since ${lastTitle}: ${quantity(difference.groups.length, "group")}, ${quantity(difference.entries.length, "index entry", "index entries")} and ${quantity(difference.pairs.length, "pair")} of any level differ.`
      : "It is the first release of these editions.",
    `${count(unitGroups?.groups.after ?? 0)} unit groups and ${count(unitGroups?.pairs.after ?? 0)} pairs of them.`,
    `${quantity(otherwise.length, "index entry is", "index entries are")} coded otherwise than the decisions come to.`,
  ].join("\n");
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): Asked | string {
  const given = parse(argv);
  if (typeof given === "string") return given;
  const { positionals, values } = given;
  const { revision, check, notes, date = new Date().toISOString().slice(0, 10) } = values;
  if (positionals.length === 1 && positionals[0] === "list" && argv.length === 1) return { what: "list" };
  if (positionals.length > 0) return `There is nothing called “${positionals.join(" ")}” to do. Give list.`;
  if (!revision) return "Which revision is not said. Give --revision ID.";
  if (Number.isNaN(Date.parse(`${date}T00:00:00Z`)) || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    return `“${date}” is no day of the calendar. Give one like 2026-11-30.`;
  if (check === (notes !== undefined)) return "Give either --check or --notes TEXT.";
  if (notes === undefined) return { what: "check", revision, date };
  if (!notes.trim()) return "The notes are empty. Say what is new in this release: everybody reads it.";
  return { what: "make", revision, date, notes: notes.trim() };
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        revision: { type: "string" },
        check: { type: "boolean", default: false },
        notes: { type: "string" },
        date: { type: "string" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
