import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGroupRecord } from "#lib/classification/classification.db";
import { linesOf, readEditableDescription, saveDescription } from "#lib/classification/edit-description.db";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readGroupHistory, readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const group = { edition: "soc2020", code: "2134" };
const why = { reason: "The working group asked for it", source: "paper 4" };
const draft = (general: string) => ({
  title: "Programmers",
  general,
  entryRoutes: "",
  tasks: ["writes programs"],
  relatedTitles: ["Developer"],
});
const state = async () => (await readEditableDescription(group.edition, group.code)).state;
const save = async (general: string, from?: string) =>
  saveDescription(AT_TERMINAL, group, { state: from ?? (await state()), draft: draft(general), why });

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("edit_description");
});
afterAll(closeDb);

describe("a description", () => {
  it("may be written where none was imported, and everybody reads it", async () => {
    expect((await readEditableDescription("soc2020", "2134")).description).toBeNull();
    await save("They write programs.");
    expect((await readGroupRecord("soc2020", "2134"))?.description).toMatchObject({
      general: "They write programs.",
      tasks: ["writes programs"],
    });
    expect((await readHistory("description", "soc2020 2134"))[0]).toMatchObject({
      action: "wrote a description",
      before: null,
    });
  });

  it("that is changed tells before and after in the group's history", async () => {
    await save("They write and test programs.");
    expect((await readGroupHistory("soc2020", "2134", "soc2020"))[0]).toMatchObject({
      action: "changed a description",
      before: { general: "They write programs." },
      after: { general: "They write and test programs." },
      reason: "The working group asked for it. Source: paper 4",
    });
  });

  it("is not saved when nothing is different or nothing is said", async () => {
    await expect(save("They write and test programs.")).rejects.toThrow("Nothing is different");
    const empty = { ...draft(""), tasks: [] };
    await expect(
      saveDescription(AT_TERMINAL, group, { state: await state(), draft: empty, why }),
    ).rejects.toThrow("Say what the group is");
  });

  it("by two people at once: the second is told, and the first one's stays", async () => {
    const from = await state();
    const outcomes = await Promise.allSettled([save("First version.", from), save("Second version.", from)]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject([{ reason: { message: expect.stringContaining("another version") } }]);
    const saved = outcomes[0]?.status === "fulfilled" ? "First version." : "Second version.";
    expect((await readEditableDescription("soc2020", "2134")).description?.general).toBe(saved);
  });

  it("by two people who begin where there is none is written once", async () => {
    const other = { edition: "soc2020", code: "2135" };
    const from = (await readEditableDescription(other.edition, other.code)).state;
    const write = () => saveDescription(AT_TERMINAL, other, { state: from, draft: draft("Both."), why });
    const outcomes = await Promise.allSettled([write(), write()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("of a group that is none is refused", async () => {
    const nowhere = { edition: "soc2020", code: "9998" };
    await expect(
      saveDescription(AT_TERMINAL, nowhere, { state: await state(), draft: draft("x"), why }),
    ).rejects.toThrow("There is no group 9998");
  });
});

describe("a list typed one to a line", () => {
  it("has no empty items", () => {
    expect(linesOf(" a \n\n  b\n")).toEqual(["a", "b"]);
  });
});
