import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import { baseFrom } from "#lib/revision/released-base";

const group = (edition: string, code: string, title: string) => ({ edition, code, title });

test("a revision revises its edition as the release has it, whatever was corrected since", () => {
  const entry = (uid: string, soc2020?: string) =>
    testEntry({ uid, codes: { soc2010: "1", ...(soc2020 && { soc2020 }) } });
  const release = {
    groups: [group("soc2010", "1", "One"), group("soc2020", "1", "First"), group("soc2020", "2", "Second")],
    entries: [entry("same", "1"), entry("moved", "1"), entry("uncoded"), entry("gone", "2")],
  };
  const working = {
    groups: [group("soc2010", "1", "One, edited"), group("soc2020", "1", "First, corrected")],
    entries: [entry("same", "1"), entry("moved", "2"), entry("uncoded", "2"), entry("new", "2")],
  };
  const base = baseFrom(working, release, "soc2020");
  expect(base.groups).toEqual([
    group("soc2010", "1", "One, edited"),
    group("soc2020", "1", "First"),
    group("soc2020", "2", "Second"),
  ]);
  expect(base.entries).toEqual([
    entry("same", "1"),
    entry("moved", "1"),
    entry("uncoded"),
    entry("new", "2"),
  ]);
  expect(base.entries[0], "nothing is copied where nothing differs").toBe(working.entries[0]);
});
