import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { earlierDatabase } from "#prisma/earlier-database.fixture";
import { query } from "#prisma/killed.fixture";
import { migrate } from "#prisma/migrate";
import { applyRules, readRules, rulesChecksum } from "#prisma/rules";
import { testDatabase } from "#prisma/test/clone";

const rules = readRules();

/** The functions and triggers that a database has, as it would write them itself, and whether they are switched on. */
async function inForce(url: string): Promise<string[]> {
  const rows = await query<{ text: string }>(
    url,
    `SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL
     SELECT tgenabled::text || ' ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1`,
  );
  return rows.map(({ text }) => text);
}

async function inTransaction(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN");
    await run(client);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** What prisma/rules says and nothing else: put into a database with the tables of the newest migration and no rule. */
let said: string[];
beforeAll(async () => {
  const url = await testDatabase("rules_said");
  await query(url, "DELETE FROM rule_set");
  const drops = await query<{ drop: string }>(
    url,
    `SELECT format('DROP FUNCTION %s CASCADE', oid::regprocedure) AS drop FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
  );
  await query(url, drops.map(({ drop }) => drop).join(";"));
  expect(await inForce(url)).toEqual([]);
  await query(url, rules.sql);
  said = await inForce(url);
});

describe("the rules in force are just those of prisma/rules", () => {
  it("in a new database", async () => {
    const url = await testDatabase("rules_new", null);
    await migrate(url);
    expect(await inForce(url)).toEqual(said);
  });

  it("in one of an earlier version", async () => {
    const url = await earlierDatabase("rules_earlier");
    await migrate(url);
    expect(await inForce(url)).toEqual(said);
  });

  it("each function by a name that a file gives it", async () => {
    const named = await query<{ name: string }>(
      await testDatabase("rules_names"),
      "SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1",
    );
    expect(named.map(({ name }) => name)).toEqual([...rules.functions].sort());
  });
});

describe("when the files change", () => {
  const WITHOUT_VOTES = {
    sql: rules.sql.replace(
      /CREATE OR REPLACE FUNCTION vote_counts[\s\S]*?EXECUTE FUNCTION vote_counts\(\);/,
      "",
    ),
    checksum: "other",
    functions: rules.functions.filter((name) => name !== "vote_counts"),
  };

  it("what they no longer have is taken away, and comes back with them", async () => {
    const url = await testDatabase("rules_changed");
    await inTransaction(url, (client) => applyRules(client, WITHOUT_VOTES));
    expect(await inForce(url)).toEqual(said.filter((text) => !text.includes("vote_counts")));
    expect(await migrate(url)).toEqual([]);
    expect(await inForce(url)).toEqual(said);
  });

  it("a function may take other arguments and give another result", async () => {
    const url = await testDatabase("rules_changed");
    const sql = `${WITHOUT_VOTES.sql}\nCREATE OR REPLACE FUNCTION vote_counts(body text) RETURNS integer LANGUAGE sql AS 'SELECT 1';`;
    await inTransaction(url, (client) => applyRules(client, { ...rules, sql, checksum: "other" }));
    await migrate(url);
    expect(await inForce(url)).toEqual(said);
  });

  it("what somebody else put into the database is left alone", async () => {
    const url = await testDatabase("rules_changed");
    await query(
      url,
      `CREATE FUNCTION theirs() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
       CREATE TRIGGER theirs BEFORE INSERT ON mail FOR EACH ROW EXECUTE FUNCTION theirs()`,
    );
    await inTransaction(url, (client) => applyRules(client, rules));
    expect((await inForce(url)).filter((text) => text.includes("theirs"))).toHaveLength(2);
  });

  it("rules that cannot be applied leave those before in force", async () => {
    const url = await testDatabase("rules_changed");
    const sql = `${rules.sql}\nCREATE TRIGGER broken BEFORE INSERT ON no_such_table FOR EACH ROW EXECUTE FUNCTION is_kept();`;
    await expect(
      inTransaction(url, (client) => applyRules(client, { ...rules, sql, checksum: "other" })),
    ).rejects.toThrow(/no_such_table/);
    expect(await inForce(url)).toEqual(said);
    await inTransaction(url, async (client) => expect(await rulesChecksum(client)).toBe(rules.checksum));
  });
});
