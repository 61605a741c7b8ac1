import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditCommand } from "#cli/audit";
import { captured } from "#cli/captured.fixture";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readEnd, recorded } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
let client: pg.Client;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("cli_audit");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  for (const subjectId of ["a", "b", "c"])
    await recorded(AT_TERMINAL, (_transaction, record) =>
      record({
        action: "tried something",
        subjectKind: "index-entry",
        subjectId,
        before: null,
        after: null,
        reason: null,
      }),
    );
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

/** Changes the record as only somebody with all the database's rights can. */
async function tamper(sql: string): Promise<void> {
  await client.query(`BEGIN; ALTER TABLE audit_entry DISABLE TRIGGER ALL; ${sql};
    ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_chain;
    ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_fixed;
    ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_kept; COMMIT`);
}

const hashOf = async (number: bigint) =>
  (await client.query("SELECT hash FROM audit_entry WHERE number = $1", [number])).rows[0].hash as string;

test("a whole record is told with its last entry", async () => {
  const { number, hash } = await readEnd();
  expect(await auditCommand(["verify"])).toBe(0);
  expect(printed.out).toBe(`The record is whole: ${number} entries, the last is ${number}:${hash}.\n`);
  expect(printed.errors).toBe("");
});

test("a record that grew still goes through the entry that was noted", async () => {
  const { number } = await readEnd();
  const noted = `${number - 1n}:${await hashOf(number - 1n)}`;
  expect(await auditCommand(["verify", "--expect", noted])).toBe(0);
  expect(printed.out).toContain(`through entry ${number - 1n} as noted`);
});

test("a record that is another than the one noted is not whole, though it follows from itself", async () => {
  const { number } = await readEnd();
  expect(await auditCommand(["verify", "--expect", `${number}:${"0".repeat(64)}`])).toBe(1);
  expect(printed.errors).toContain(`entry ${number} has another hash than was noted`);
  printed.errors = "";
  expect(await auditCommand(["verify", "--expect", `${number + 2n}:${"0".repeat(64)}`])).toBe(1);
  expect(printed.errors).toContain(`entry ${number + 1n} is missing; the record once had ${number + 2n}`);
});

test.each([
  [["burn"], "nothing called “burn”"],
  [[], "Give verify"],
  [["verify", "--expect", "12"], "“12” is not what an earlier run printed"],
  [["verify", "--sideways"], "--sideways"],
])("%j is refused with what to do", async (argv, message) => {
  expect(await auditCommand(argv)).toBe(2);
  expect(printed.errors).toContain(message);
  expect(printed.errors).toContain("npm run -s soc -- audit verify");
});

test("the first entry that was changed is named", async () => {
  const { number } = await readEnd();
  await tamper(`UPDATE audit_entry SET reason = 'another' WHERE number >= ${number - 1n}`);
  expect(await auditCommand(["verify", "--expect", `${number}:${await hashOf(number)}`])).toBe(1);
  expect(printed.errors).toContain(
    `The record is not whole: entry ${number - 1n} does not have the content it was written with`,
  );
  expect(printed.out).toBe("");
});
