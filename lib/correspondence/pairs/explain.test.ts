import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupChanges } from "#lib/correspondence/group-change";
import { explainRow } from "#lib/correspondence/pairs/explain";
import { mapRows } from "#lib/correspondence/rows";
import { anyTable, SIDES, tableOf } from "#lib/correspondence/tables.fixture";

function explained(pair: string, ...given: Parameters<typeof tableOf>) {
  const table = tableOf(...given);
  const rows = mapRows(table);
  const row = rows.find((one) => `${one.source?.code}>${one.target?.code}` === pair);
  return row && explainRow(row, groupChanges(table), rows, SIDES);
}

const nurses = { sources: { 1111: "Nurses" }, targets: { 2221: "Nurses" } };

describe("why a row is of its kind", () => {
  test("the part that stays names what the group loses and gains", () => {
    expect(explained("1111>2221", ["1111>2221:5", "1111>2222:2", "1112>2221"], nurses)).toEqual({
      source:
        "1111 lives on in SOC2020 as 2221: the new group has the same title and some of the same content.",
      target: null,
      kind: [
        "So this is the part that stays.",
        "The group loses content to 2222.",
        "As 2221 it gains content of 1112.",
      ],
    });
  });

  test("a part that is split off goes to a group that is new", () => {
    expect(explained("1111>2222", ["1111>2221:5", "1111>2222:2"], nurses)).toMatchObject({
      target: "2222 is new in SOC2020: it continues no one group of SOC2010.",
      kind: ["So a part of 1111 is split off into the new 2222."],
    });
  });

  test("a part that moves goes to a group that continues another", () => {
    const explanation = explained("1111>2222", ["1111>2221:5", "1111>2222:2", "1112>2222:9"], nurses);
    expect(explanation?.target).toMatch(/^2222 continues another group, 1112: /);
    expect(explanation?.kind).toEqual(["So a part of 1111 moves to 2222, and both groups live on."]);
  });

  test("groups that are merged end", () => {
    expect(explained("1111>2222", ["1111>2222", "1112>2222"])).toMatchObject({
      source: expect.stringMatching(/^1111 ends: /),
      kind: ["So 1111 is merged with content of 1112 into the new 2222."],
    });
  });

  test("the same content under another code", () => {
    expect(explained("1111>2221", ["1111>2221"], nurses)?.kind).toEqual([
      "So its content is the same under another code, 2221.",
    ]);
  });

  test("nothing changes", () => {
    const same = { sources: { 1111: "NURSES" }, targets: { 1111: "Nurses" } };
    expect(explained("1111>1111", ["1111>1111"], same)?.kind).toEqual([
      "Code and title are the same, so nothing changes.",
    ]);
  });
});

test("every row with two sides is explained, in whole sentences", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const rows = mapRows(table);
      const changes = groupChanges(table);
      for (const row of rows) {
        const explanation = explainRow(row, changes, rows, SIDES);
        const sentences = [explanation?.source, explanation?.target ?? "None.", ...(explanation?.kind ?? [])];
        for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
        expect(sentences.join(" ")).not.toMatch(/undefined|null| {2}/);
      }
    }),
  );
});
