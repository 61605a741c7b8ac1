import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alluvialPicture } from "#lib/correspondence/pictures/picture";
import {
  labelText,
  lettersIn,
  NARROW_SETTING,
  picturesFor,
  textLines,
  WIDE_SETTING,
} from "#lib/correspondence/pictures/picture-labels";
import { anyTable } from "#lib/correspondence/tables.fixture";

describe("lines of a label", () => {
  test("break between words", () => {
    expect(textLines("2136 Programmers and software developers", 17)).toEqual([
      "2136 Programmers",
      "and software",
      "developers",
    ]);
  });

  test("are no longer than they may be, but for a word that is, and nothing is lost", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (all, letters) => {
        const lines = textLines(all.join(" "), letters);
        expect(lines.join(" ")).toBe(all.join(" "));
        for (const line of lines) expect(line.length <= letters || !line.includes(" ")).toBe(true);
      }),
    );
  });

  test("a group that is shown in part has a star", () => {
    expect(labelText({ code: "2136", title: "Programmers", part: true })).toBe("2136* Programmers");
  });
});

test.each([
  ["wide", WIDE_SETTING],
  ["narrow", NARROW_SETTING],
])("on a %s page the labels of neighbours do not overlap", (_, setting) => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const [drawn] = picturesFor((options) => alluvialPicture(table, "1", "source", options), [setting]);
      const picture = drawn?.picture;
      for (const side of ["source", "target"]) {
        const nodes = (picture?.nodes ?? []).filter((node) => node.side === side).sort((a, b) => a.y - b.y);
        for (const [at, node] of nodes.entries()) {
          const next = nodes[at + 1];
          const lines = Math.max(
            ...[node, next ?? node].map((one) => textLines(labelText(one), lettersIn(setting)).length),
          );
          if (next) expect(next.y - node.y - node.height).toBeGreaterThanOrEqual(lines * setting.lineHeight);
        }
      }
    }),
  );
});
