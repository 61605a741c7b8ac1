import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryOf } from "#lib/facts/entry.fixture";
import { DEEDS, descriptionFields, entryFields, IMPORT_DEEDS } from "#lib/facts/recorded-fields";
import type { AuditEntry } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";
import { wordDiff } from "#lib/record/word-diff";

const entry = entryOf({ uid: "a1aa", title: "Manager, sales", codes: { soc2020: "2134" } });

const deed = (fields: Partial<AuditEntry>): AuditEntry => ({
  number: 7,
  at: new Date("2026-03-03T10:00:00Z"),
  actorId: "p1",
  actorName: "Ada Lovelace",
  via: "browser",
  action: DEEDS.changedEntry,
  subjectKind: "index-entry",
  subjectId: "a1aa",
  before: entryFields(entry),
  after: entryFields(entry),
  reason: "An enquiry. Source: letter 12",
  ...fields,
});

const changed = (after: Parameters<typeof entryOf>[0]) =>
  historyItem(deed({ after: entryFields({ ...entry, ...after }) }), true).sentences;

describe("a deed in words", () => {
  it("says from what to what", () => {
    expect(changed({ uid: "a1aa", codes: { soc2020: "2136" } })).toEqual([
      "Changed the SOC2020 unit group from 2134 to 2136",
    ]);
    expect(changed({ uid: "a1aa", title: "Manager, shop" })).toEqual([
      "Changed the title from “Manager, sales” to “Manager, shop”",
    ]);
  });

  it("says what was given and what was taken away", () => {
    expect(changed({ uid: "a1aa", ind: "retail" })).toEqual(["Gave the industry “retail”"]);
    expect(changed({ uid: "a1aa", codes: {}, see: "see Adviser" })).toEqual([
      "Took away the SOC2020 unit group, which was 2134",
      "Gave the “see” note “see Adviser”",
    ]);
  });

  it("names the entry that came or went", () => {
    const fields = entryFields({ ...entry, ind: "retail" });
    const added = historyItem(deed({ action: DEEDS.addedEntry, before: null, after: fields }), true);
    expect(added.sentences).toEqual([
      "Added an index entry: “Manager, sales” (retail), SOC2020 unit group 2134",
    ]);
    const removed = historyItem(deed({ action: DEEDS.removedEntry, before: fields, after: null }), true);
    expect(removed).toMatchObject({
      sentences: ["Removed an index entry: “Manager, sales” (retail), SOC2020 unit group 2134"],
      entry: { uid: "a1aa", title: "Manager, sales" },
    });
  });

  it("shows prose word by word instead of quoting it", () => {
    const description = {
      title: "T",
      general: "They sell cars.",
      entryRoutes: "",
      tasks: ["sells"],
      relatedTitles: [],
      classified: "",
    };
    const { sentences, prose } = historyItem(
      deed({
        subjectKind: "description",
        action: DEEDS.changedDescription,
        before: descriptionFields(description),
        after: descriptionFields({
          ...description,
          general: "They sell vans.",
          tasks: ["sells", "delivers"],
        }),
      }),
      true,
    );
    expect(sentences).toEqual(["Changed the description", "Changed the tasks"]);
    expect(prose[0]?.parts).toContainEqual({ what: "added", text: "vans" });
    expect(prose[1]?.parts.at(-1)).toMatchObject({
      what: "added",
      text: expect.stringContaining("delivers"),
    });
  });

  it("makes a sentence of deeds it does not know", () => {
    const other = deed({
      subjectKind: "person",
      action: "ended a role",
      before: { role: "coder" },
      after: null,
    });
    expect(historyItem(other, true)).toMatchObject({ sentences: ["Ended a role: Coder"], entry: null });
  });
});

describe("who did it", () => {
  it("is named to those who are signed in alone", () => {
    expect(historyItem(deed({}), true).by).toBe("by Ada Lovelace");
    expect(historyItem(deed({}), false).by).toBe("by the custodian");
    expect(JSON.stringify(historyItem(deed({}), false))).not.toContain("Ada");
  });

  it("is an import where a file did it", () => {
    const byFile = deed({
      action: IMPORT_DEEDS.changed.entries,
      actorId: null,
      actorName: null,
      via: "terminal",
    });
    expect(historyItem(byFile, false).by).toBe("by an import");
    expect(historyItem({ ...byFile, actorId: "p1", actorName: "Ada Lovelace" }, true).by).toBe(
      "by an import of Ada Lovelace",
    );
    expect(historyItem({ ...byFile, before: null }, true).sentences[0]).toMatch(/^Changed an index entry: /);
  });
});

describe("what changed word by word", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });

  it("gives both texts back: without what was put in, and without what was taken out", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (what: string) =>
          parts
            .filter((part) => part.what !== what)
            .map((part) => part.text)
            .join("");
        expect([without("added"), without("removed")]).toEqual([before, after]);
      }),
    );
  });

  it("does not compare texts that nobody could wait for", () => {
    const long = "word ".repeat(5_000);
    expect(wordDiff(long, `${long}more`).map(({ what }) => what)).toEqual(["removed", "added"]);
  });
});
