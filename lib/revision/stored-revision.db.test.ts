import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { AT_START } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { listRevisions, readStored, storeRevision } from "#lib/revision/stored-revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("kept_revision");
});
afterAll(closeDb);

test("a revision is of the editions that its row names", async () => {
  const heading = { id: "next", source: "soc2020", target: "soc2030", title: "The next one", note: "" };
  const paper = { id: "next-1", title: "Managers", label: "Paper 1", edition: "soc2020", majorGroup: "1" };
  const papers = [{ ...paper, issues: [] }];
  await recorded(AT_START, async (transaction, record) =>
    record(
      await storeRevision(
        transaction,
        { ...heading, kind: "as written" },
        { papers, proposals: [], decisions: [] },
      ),
    ),
  );
  expect(await listRevisions()).toContainEqual({
    ...heading,
    kind: "as written",
    status: "open",
    targetTitle: "",
    targetShortTitle: "",
  });
  const kept = await readStored("next");
  expect(kept).toMatchObject({ source: "soc2020", target: "soc2030" });
  expect(kept?.papers.map(({ edition }) => edition)).toEqual(["soc2020"]);
});
