import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { BEGINNING, entryHash } from "#lib/record/chain";
import { RECORD_COLUMNS, recordLines } from "#lib/record/record-file";

const entry = {
  number: 7n,
  at: new Date("2026-11-22T10:00:00.123Z"),
  actorId: "p1",
  via: "browser",
  requestId: null,
  action: "gave a role",
  subjectKind: "person",
  subjectId: "p2",
  before: null,
  after: '{"role":"coder"}',
  reason: '=HYPERLINK("http://elsewhere.example")',
  previousHash: BEGINNING,
};
const stored = { ...entry, hash: entryHash(entry) };

test("a line has everything that the hash is made of, by which a reader can make it again", () => {
  const [row] = parse(
    recordLines([{ ...stored, reason: "asked for", hash: "h" }], new Map([["p1", "Ada"]])),
    {
      columns: [...RECORD_COLUMNS],
    },
  );
  expect(row).toEqual({
    number: "7",
    at: "2026-11-22T10:00:00.123Z",
    actor_id: "p1",
    actor_name: "Ada",
    via: "browser",
    request_id: "",
    action: "gave a role",
    subject_kind: "person",
    subject_id: "p2",
    before: "",
    after: '{"role":"coder"}',
    reason: "asked for",
    previous_hash: BEGINNING,
    hash: "h",
  });
});

test("what somebody typed is no formula in a spreadsheet, nor is their name", () => {
  const line = recordLines([stored], new Map([["p1", "@SUM(A1)"]]));
  const [row] = parse(line, { columns: [...RECORD_COLUMNS] }) as Record<string, string>[];
  expect(row!.reason).toBe(`'${stored.reason}`);
  expect(row!.actor_name).toBe("'@SUM(A1)");
});
