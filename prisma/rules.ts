import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";

const RULES = fileURLToPath(new URL("rules", import.meta.url));

/** The functions and triggers that the database is to have: prisma/rules, one file a rule or subject. */
interface Rules {
  sql: string;
  checksum: string;
  /** Names of its functions. */
  functions: string[];
}

export function readRules(): Rules {
  const sql = readdirSync(RULES)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(RULES, name), "utf8"))
    .join("\n");
  const functions = [...sql.matchAll(/^CREATE OR REPLACE FUNCTION (\w+)\(/gm)].map(([, name]) => name!);
  return { sql, checksum: createHash("sha256").update(sql).digest("hex"), functions };
}

/** Checksum of the rules that the database has; null when it was never given any. */
export async function rulesChecksum(client: pg.Client): Promise<string | null> {
  const { rows: tables } = await client.query("SELECT to_regclass('public.rule_set') AS held");
  if (tables[0].held === null) return null;
  return (await client.query("SELECT checksum FROM public.rule_set")).rows[0]?.checksum ?? null;
}

/**
 * Gives the database these rules and takes away those it had, in the caller's transaction and schema. Triggers and
 * functions that somebody else put there are left alone.
 */
export async function applyRules(client: pg.Client, rules: Rules): Promise<void> {
  const { rows: held } = await client.query<{ functions: string[] }>("SELECT functions FROM rule_set");
  const names = [...new Set([...rules.functions, ...(held[0]?.functions ?? [])])];
  const { rows: drops } = await client.query<{ drop: string }>(
    `SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS drop
     FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
     WHERE NOT tgisinternal AND proname = ANY ($1) AND pronamespace = current_schema()::regnamespace
     UNION ALL
     SELECT format('DROP FUNCTION %s', oid::regprocedure) FROM pg_proc
     WHERE proname = ANY ($1) AND pronamespace = current_schema()::regnamespace
     ORDER BY 1 DESC`,
    [names],
  );
  // Functions may name one another, and tables that the files after them are about.
  await client.query(["SET LOCAL check_function_bodies = off", ...drops.map(({ drop }) => drop)].join(";\n"));
  await client.query(rules.sql);
  await client.query(
    `INSERT INTO rule_set (id, checksum, functions) VALUES (1, $1, $2)
     ON CONFLICT (id) DO UPDATE SET checksum = $1, functions = $2, applied_at = clock_timestamp()`,
    [rules.checksum, rules.functions],
  );
}
