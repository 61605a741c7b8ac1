import { describe, expect, it } from "vitest";
import { withEntries, withoutEntry } from "#lib/coding-index/entry-order";
import { entryOf } from "#lib/facts/entry.fixture";

const index = [1, 2, 2, 3].map((recno, at) => entryOf({ uid: `u${at}`, recno }));
const uids = (entries: { uid: string }[]) => entries.map(({ uid }) => uid);

describe("an index after an edit", () => {
  it("has a changed entry in its place and a new one behind its record number", () => {
    const changed = { ...index[1]!, title: "Other" };
    const after = withEntries(index, [changed, entryOf({ uid: "own-1", recno: 2 })]);
    expect(uids(after)).toEqual(["u0", "u1", "u2", "own-1", "u3"]);
    expect(after[1]).toBe(changed);
  });

  it("begins with an entry that comes before all others", () => {
    expect(uids(withEntries(index, [entryOf({ uid: "own-1", recno: 0 })]))[0]).toBe("own-1");
  });

  it("has no reference to an entry that is gone", () => {
    const see = entryOf({ uid: "see", seeEntries: ["u0", "u1"] });
    expect(withoutEntry([...index, see], "u0").at(-1)?.seeEntries).toEqual(["u1"]);
  });
});
