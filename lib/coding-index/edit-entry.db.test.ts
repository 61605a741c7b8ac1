import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readIndexEntries, readLookup, readRegister } from "#lib/coding-index/coding-index.db";
import { addEntry, changeEntry, readEditableEntry, removeEntry } from "#lib/coding-index/edit-entry.db";
import { draftOf, EMPTY_DRAFT, type EntryDraft } from "#lib/coding-index/entry-draft";
import type { IndexEntry } from "#lib/facts/entry";
import { dataVersion, listImports, readFacts } from "#lib/facts/facts.db";
import { importFile } from "#lib/imports/import-file.db";
import { lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { closeDb } from "#lib/platform/db";
import { type Actor, AT_TERMINAL } from "#lib/record/entry";
import { readGroupHistory, readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const by: Actor = { ...AT_TERMINAL, requestId: "a request" };
const why = { reason: "An enquiry", source: "letter 12" };
const draft = (fields: Partial<EntryDraft>): EntryDraft => ({ ...EMPTY_DRAFT, ...fields });

async function entryOfTitle(title: string) {
  const found = (await readRegister("working")).byTitle.get(title)?.find((entry) => entry.codes.soc2020);
  const editable = found && (await readEditableEntry(found.uid));
  if (!editable) throw new Error(`the index has no ${title}`);
  return editable;
}

async function change(title: string, fields: Partial<EntryDraft>) {
  const { entry, state } = await entryOfTitle(title);
  await changeEntry(by, entry.uid, { state, draft: { ...draftOf(entry), ...fields }, why });
  return entry;
}

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("edit_entry");
});
afterAll(closeDb);
/** Entries are not read again after an edit: what is kept instead must be what the database has, in its order. */
async function expectStoredAsGiven(): Promise<void> {
  const inShape = (entries: readonly IndexEntry[]) =>
    entries.map(({ uid, recno, title, natural, add, ind, codes, subUnit, see, seeEntries }) =>
      [uid, recno, title, natural, add, ind, codes.soc2010, codes.soc2020, subUnit, see, ...seeEntries].join(
        "|",
      ),
    );
  expect(inShape(await readIndexEntries("working"))).toEqual(inShape(await readFacts("entries")));
}

describe("adding an entry", () => {
  it("gives it an id of our own and the natural order", async () => {
    const uid = await addEntry(by, draft({ title: "Wrangler, penguin", codes: { soc2020: "6129" } }), why);
    expect(uid).toBe("own-1");
    const index = await readRegister("working");
    expect(index.byUid.get(uid)).toMatchObject({ natural: "Penguin wrangler", codes: { soc2020: "6129" } });
  });

  it("puts it where the alphabet wants it", async () => {
    const entries = await readIndexEntries("working");
    const at = entries.findIndex((entry) => entry.uid === "own-1");
    expect(entries[at - 1]!.title < "Wrangler, penguin").toBe(true);
    expect(entries[at + 1]!.title > "Wrangler, penguin").toBe(true);
  });

  it.each([
    ["leads nowhere", { title: "Wrangler, seal" }, "leads nowhere"],
    [
      "goes to a group that the edition lacks",
      { title: "Wrangler, seal", codes: { soc2020: "9998" } },
      "no unit group 9998",
    ],
    [
      "goes to a group above the unit group",
      { title: "Wrangler, seal", codes: { soc2020: "613" } },
      "no unit group 613",
    ],
    [
      "sees what is not there",
      { title: "Wrangler, seal", see: "see Nobody at all" },
      "no entry of that title",
    ],
    [
      "is there already, in other letters",
      { title: "WRANGLER, penguin", codes: { soc2020: "6129" } },
      "already, and it goes to 6129: entry own-1",
    ],
  ])("is refused when it %s", async (_what, fields, message) => {
    const before = await dataVersion();
    await expect(addEntry(by, draft(fields), why)).rejects.toThrow(message);
    expect(await dataVersion()).toBe(before);
  });

  it("may be a reference to entries that are there", async () => {
    const uid = await addEntry(by, draft({ title: "Penguineer", see: "see Wrangler, penguin" }), why);
    expect((await readRegister("working")).byUid.get(uid)?.seeEntries).toEqual(["own-1"]);
    await expectStoredAsGiven();
  });
});

describe("changing an entry", () => {
  it("reassigns it, and both groups' histories tell of it", async () => {
    const { uid } = await change("Wrangler, penguin", { codes: { soc2020: "6121" } });
    expect((await readHistory("index-entry", uid))[0]).toMatchObject({
      action: "changed an index entry",
      before: { soc2020: "6129" },
      after: { soc2020: "6121" },
      reason: "An enquiry. Source: letter 12",
    });
    for (const code of ["6129", "6121"])
      expect((await readGroupHistory("soc2020", code, "soc2020"))[0]).toMatchObject({
        subjectId: uid,
        action: "changed an index entry",
      });
  });

  it("that stays in its group is no matter of the group's history", async () => {
    const before = await readGroupHistory("soc2020", "6121", "soc2020");
    await change("Wrangler, penguin", { ind: "zoo" });
    expect(await readGroupHistory("soc2020", "6121", "soc2020")).toEqual(before);
  });

  it("drops a sub-unit group that is not of the new unit group, and keeps it otherwise", async () => {
    const actuary = await change("Actuary", { ind: "insurance" });
    expect(actuary.subUnit).not.toBe("");
    expect((await entryOfTitle("Actuary")).entry.subUnit).toBe(actuary.subUnit);
    await change("Actuary", { codes: { soc2020: "2434" } });
    expect((await entryOfTitle("Actuary")).entry.subUnit).toBe("");
  });

  it("is refused when a “see” would lead nowhere afterwards", async () => {
    await expect(change("Wrangler, penguin", { title: "Wrangler, puffin" })).rejects.toThrow(
      "“Penguineer”, says “see Wrangler, penguin” and would lead nowhere",
    );
  });

  it("is refused when nothing is different", async () => {
    await expect(change("Wrangler, penguin", {})).rejects.toThrow("Nothing is different");
  });

  it("by two people at once: the second is told, and the first one's stays", async () => {
    const { entry, state } = await entryOfTitle("Wrangler, penguin");
    const save = (add: string) =>
      changeEntry(by, entry.uid, { state, draft: { ...draftOf(entry), add }, why });
    const outcomes = await Promise.allSettled([save("senior"), save("junior")]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject([{ reason: { message: expect.stringContaining("another version") } }]);
    const saved = outcomes[0]?.status === "fulfilled" ? "senior" : "junior";
    expect((await entryOfTitle("Wrangler, penguin")).entry.add).toBe(saved);
    await expectStoredAsGiven();
  });
});

describe("removing an entry", () => {
  it("is refused while a reference would lead nowhere without it", async () => {
    const { entry, state } = await entryOfTitle("Wrangler, penguin");
    await expect(removeEntry(by, entry.uid, { state, why })).rejects.toThrow("would lead nowhere");
  });

  it("takes it out, keeps its history, and never gives its id again", async () => {
    for (const uid of ["own-2", "own-1"]) {
      const { state } = (await readEditableEntry(uid))!;
      await removeEntry(by, uid, { state, why });
      expect(await readEditableEntry(uid)).toBeNull();
    }
    expect((await readHistory("index-entry", "own-1"))[0]).toMatchObject({
      action: "removed an index entry",
    });
    expect(await addEntry(by, draft({ title: "Wrangler, walrus", codes: { soc2020: "6129" } }), why)).toBe(
      "own-3",
    );
    await expectStoredAsGiven();
  });
});

describe("an import after edits", () => {
  const header = "uid,recno,title,natural,add,ind,default,soc2010,soc2020,sub_unit,isco08,soc2000,soc90,see";
  const csv = (rows: string) => new TextEncoder().encode(`${header},see_entries,version,change\n${rows}\n`);

  it("leaves what was edited or removed here, says so, and tells each other entry's history what it did", async () => {
    const { entry } = await entryOfTitle("Actuary");
    const [other, removed] = (await readIndexEntries("working")).filter(
      (one) => one.uid !== entry.uid && one.codes.soc2020 === "2433" && one.see === "",
    );
    const { state } = (await readEditableEntry(removed!.uid))!;
    await removeEntry(by, removed!.uid, { state, why });
    const row = (uid: string, recno: number, title: string) =>
      `${uid},${recno},${title},${title},,,,,2433,,,,,,,,`;
    const file = csv(
      [
        row(entry.uid, entry.recno, "Actuary"),
        row(other!.uid, other!.recno, "Renamed by the publisher"),
        row(removed!.uid, removed!.recno, removed!.title.replaceAll(",", "")),
      ].join("\n"),
    );
    const beforeImport = (await readEditableEntry(other!.uid))!;
    const { report, id } = await importFile(file, "index.csv", by);
    expect(id).not.toBeNull();
    expect(report.editedHere).toEqual([{ kind: "entries", keys: [entry.uid, removed!.uid] }]);
    const index = await readRegister("working");
    expect(index.byUid.get(entry.uid)?.codes.soc2020).toBe("2434");
    expect(index.byUid.has(removed!.uid)).toBe(false);
    expect((await readHistory("index-entry", other!.uid))[0]).toMatchObject({
      action: "changed an index entry by import",
      after: { title: "Renamed by the publisher" },
    });
    expect((await importFile(file, "index.csv", by)).id).toBeNull();
    await expect(
      changeEntry(by, other!.uid, {
        state: beforeImport.state,
        draft: { ...draftOf(beforeImport.entry), ind: "mining" },
        why,
      }),
    ).rejects.toThrow("another version");
  });

  it("is not mistaken for an edit, nor an edit for an import", async () => {
    expect((await listImports()).map(({ kind }) => kind)).toEqual(["own-csv", "bundled"]);
  });
});

// Last, since each edit waits for the lookup once there is one.
it("an entry that is added is in the next answer of a lookup that was there before", async () => {
  await readLookup("working");
  const uid = await addEntry(by, draft({ title: "Wrangler, narwhal", codes: { soc2020: "6129" } }), why);
  const answer = lookup(await readLookup("working"), { query: "narwhal wrangler", edition: "soc2020" });
  expect(isRefusal(answer) ? null : answer.results[0]?.entry.uid).toBe(uid);
});
