import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeWords, mapKinds } from "#lib/correspondence/kinds";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

function kindsOf(...table: Parameters<typeof tableOf>): Record<string, string> {
  return Object.fromEntries(
    [...(mapKinds(tableOf(...table)) ?? [])].map(([map, { changes, role }]) => [
      `${map.source ?? ""}>${map.target ?? ""}`,
      [...changes, role].join(" "),
    ]),
  );
}

describe("one source, one target", () => {
  const same = { sources: { 1111: "NURSES" }, targets: { 1111: "Nurses", 2222: "Nurses" } };

  test("same code and title: unchanged", () => {
    expect(kindsOf(["1111>1111", "9999>2222"], same)["1111>1111"]).toBe("whole");
  });
  test("another code: VC1", () => {
    expect(kindsOf(["1111>2222", "9999>1111"], same)["1111>2222"]).toBe("VC1 whole");
  });
  test("another title: VC2", () => {
    expect(kindsOf(["1111>1111"])).toEqual({ "1111>1111": "VC2 whole" });
  });
  test("another code and title: VC1 and VC2", () => {
    expect(kindsOf(["1111>2222"])).toEqual({ "1111>2222": "VC1 VC2 whole" });
  });
});

describe("a group loses content", () => {
  const livesOn = { sources: { 1111: "Nurses" }, targets: { 2221: "Nurses" } };

  test("RC4.1 breakdown: it expires into two new ones", () => {
    expect(kindsOf(["1111>2221:5", "1111>2222:5"])).toEqual({
      "1111>2221": "RC4.1 goes",
      "1111>2222": "RC4.1 goes",
    });
  });
  test("RC4.2 split-off: it lives on, a new one holds a part", () => {
    expect(kindsOf(["1111>2221", "1111>2222"], livesOn)).toEqual({
      "1111>2221": "RC4.2 stays",
      "1111>2222": "RC4.2 goes",
    });
  });
  test("RC5 transfer: it lives on, an existing one gains a part", () => {
    expect(
      kindsOf(["1111>2221:5", "1111>2222:1", "1112>2222:5"], {
        sources: { 1111: "Nurses", 1112: "Midwives" },
        targets: { 2221: "Nurses", 2222: "Midwives" },
      }),
    ).toEqual({ "1111>2221": "RC5 stays", "1111>2222": "RC5 goes", "1112>2222": "RC5 stays" });
  });
});

describe("a group gains content", () => {
  test("RC3.1 merger: two expire in one new", () => {
    expect(kindsOf(["1111>2222:5", "1112>2222:5"])).toEqual({
      "1111>2222": "RC3.1 goes",
      "1112>2222": "RC3.1 goes",
    });
  });
  test("RC3.2 take-over: one expires in one that lives on", () => {
    const titles = { sources: { 1111: "Nurses" }, targets: { 2222: "Nurses" } };
    expect(kindsOf(["1111>2222", "1112>2222"], titles)).toEqual({
      "1111>2222": "RC3.2 stays",
      "1112>2222": "RC3.2 goes",
    });
  });
});

test("a group that expires in parts, one into an existing and one into a new group of several, is both divided and absorbed", () => {
  const kinds = kindsOf(["1111>2221:5", "1112>2221:20", "1111>2222:5", "1113>2222:5"], {
    sources: { 1112: "Nurses" },
    targets: { 2221: "Nurses" },
  });
  expect(kinds["1111>2221"]).toBe("RC3.2 RC4.1 goes");
  expect(kinds["1111>2222"]).toBe("RC3.1 RC4.1 goes");
});

test("content to nowhere is RC1, from nowhere RC2", () => {
  expect(kindsOf(["1111>", ">2222"])).toEqual({ "1111>": "RC1 none", ">2222": "RC2 none" });
});

test("a change of code or title is not named beside a change of meaning", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const { changes } of mapKinds(table)?.values() ?? []) {
        const virtual = changes.filter((change) => change.startsWith("VC"));
        expect(virtual.length === 0 || virtual.length === changes.length).toBe(true);
      }
    }),
  );
});

test("every map has a kind with at least one word, and only a map that is the whole of both its groups can be unchanged", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const kinds = mapKinds(table);
      expect(kinds?.size).toBe(table.maps.length);
      for (const { words, role } of kinds?.values() ?? []) {
        expect(words.length).toBeGreaterThan(0);
        if (words.includes("unchanged"))
          expect({ words, role }).toEqual({ words: ["unchanged"], role: "whole" });
      }
    }),
  );
});

test("words come once each", () => {
  expect(changeWords(["RC3.1", "RC3.2", "RC4.1"])).toEqual(["split", "merge"]);
  expect(changeWords([])).toEqual(["unchanged"]);
});

test("tables of mixed levels have no kinds", () => {
  expect(mapKinds({ ...tableOf(["1111>2222"]), sourceLevel: 3 })).toBeNull();
});
