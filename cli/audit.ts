import { parseArgs } from "node:util";
import { openDatabase } from "#cli/database";
import { print } from "#cli/print";
import { count, quantity } from "#lib/platform/in-words";
import type { ChainEnd } from "#lib/record/chain";

const USAGE = `npm run -s soc -- audit verify [--expect NUMBER:HASH]

Follows the record of who did what from its first entry to its last: each must have the content it was written with and
follow from the one before it. Prints the last entry's number and hash; noted down elsewhere, they show a later run by
--expect that nothing up to there was written anew or cut off. Exit code 0 when the record is whole, 1 when it is not.`;

/** `soc audit verify`: exit code 0 when the record is whole, 1 when an entry is not as it was written, 2 for a wrong call. */
export async function auditCommand(argv: string[]): Promise<number> {
  if (argv.includes("--help")) {
    console.log(USAGE);
    return 0;
  }
  const asked = readOptions(argv);
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${USAGE}`);
    return 2;
  }
  const database = await openDatabase((line) => console.error(line));
  try {
    return await verify(asked.noted);
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function verify(noted: ChainEnd | undefined): Promise<number> {
  const { verifyRecord } = await import("#lib/record/record.db");
  const end = await verifyRecord(noted);
  if ("problem" in end) {
    console.error(
      `The record is not whole: entry ${end.number} ${end.problem}. Restore the database from a backup made before that, and find out who can write to it.`,
    );
    return 1;
  }
  const entries = quantity(Number(end.number), "entry", "entries");
  const through = noted ? ` It goes through entry ${count(Number(noted.number))} as noted.` : "";
  await print(`The record is whole: ${entries}, the last is ${end.number}:${end.hash}.${through}`);
  return 0;
}

/** What is asked for, or what is wrong with it in one sentence. */
function readOptions(argv: string[]): { noted: ChainEnd | undefined } | string {
  const given = parse(argv);
  if (typeof given === "string") return given;
  const { positionals, expect } = given;
  if (positionals.length !== 1 || positionals[0] !== "verify")
    return `There is nothing called “${positionals.join(" ")}” to do with the record. Give verify.`;
  if (expect === undefined) return { noted: undefined };
  const [, number, hash] = /^([1-9]\d{0,17}):([\da-f]{64})$/.exec(expect) ?? [];
  if (!number || !hash)
    return `“${expect}” is not what an earlier run printed. Give a number, a colon and 64 hexadecimal digits.`;
  return { noted: { number: BigInt(number), hash } };
}

function parse(argv: string[]): { positionals: string[]; expect: string | undefined } | string {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      options: { expect: { type: "string" } },
      allowPositionals: true,
    });
    return { positionals, expect: values.expect };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
