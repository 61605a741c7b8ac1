import { describe, expect, it } from "vitest";
import { entryAlready, suggestedAlready } from "#lib/coding-index/suggestions/suggestion";
import { entryOf } from "#lib/facts/entry.fixture";

const manager = entryOf({ uid: "a1aa", title: "Manager, sales", natural: "Sales manager" });
const retail = entryOf({ uid: "a1ab", title: "Manager, sales", natural: "Sales manager", ind: "retail" });
const wanted = (title: string, ind = "") => ({ title, add: "", ind });

describe("a suggestion that says nothing new", () => {
  it.each(["Manager, sales", "Sales manager", "SALES MANAGER"])("is known of the index: %s", (title) => {
    expect(entryAlready(wanted(title), [retail, manager])).toBe(manager);
  });

  it("is another thing with another qualifier", () => {
    expect(entryAlready(wanted("Sales manager", "Retail"), [manager, retail])).toBe(retail);
    expect(entryAlready(wanted("Sales manager", "mining"), [manager, retail])).toBeNull();
  });

  it("is known of the open suggestions, in either word order", () => {
    const open = [{ id: 7, ...wanted("Wrangler, penguin") }];
    expect(suggestedAlready(wanted("Penguin wrangler"), open)?.id).toBe(7);
    expect(suggestedAlready(wanted("Penguin wrangler", "zoo"), open)).toBeNull();
  });
});
