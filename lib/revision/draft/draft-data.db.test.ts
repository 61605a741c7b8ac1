import { afterAll, beforeAll, expect, test } from "vitest";
import { editionsIn, readEdition } from "#lib/classification/classification.db";
import { readWorkingData } from "#lib/facts/data.db";
import { unitGroupIn } from "#lib/facts/entry";
import { closeDb } from "#lib/platform/db";
import { readDraftFacts } from "#lib/revision/draft/draft-data.db";
import { openRevision } from "#lib/revision/opening/opening.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("draft_data");
});
afterAll(closeDb);

const readDraftData = async (id: string) => (await readDraftFacts(id))!.data;
const AT_TEST = { personId: null, via: "terminal", requestId: null } as const;

test("a revision that has just been opened has the edition that it revises as its draft", async () => {
  const id = await openRevision(AT_TEST, {
    ...{ source: "soc2020", title: "The 2030 revision", targetTitle: "Classification 2030" },
    ...{ targetShortTitle: "SOC2030", sizePolicy: null, cutOffOn: null, note: "" },
  });
  const [draft, base] = await Promise.all([readDraftData(id), readEdition("soc2020", "working")]);
  const edition = editionsIn(draft).find((one) => one.id === "soc2030")!;
  expect(edition).toMatchObject({ title: "Classification 2030", shortTitle: "SOC2030", status: "draft" });
  expect(edition.groups).toEqual(base?.groups);
  const differing = draft.entries.filter(
    (entry) => unitGroupIn(entry, "soc2030") !== unitGroupIn(entry, "soc2020"),
  );
  expect(differing).toEqual([]);
  expect(draft.entries.filter((entry) => unitGroupIn(entry, "soc2030")).length).toBeGreaterThan(30_000);
  expect(await readDraftData(id), "made once").toBe(draft);
});

test("the draft of the published revision is the published edition, with every code of the index", async () => {
  const [draft, data] = await Promise.all([readDraftData("soc2010-soc2020"), readWorkingData()]);
  expect(draft.groups).toEqual(data.groups);
  expect(draft.entries).toEqual(data.entries);
});
