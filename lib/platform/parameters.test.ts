import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { address, numberIn, ParameterReader, pathText } from "#lib/platform/parameters";

describe("reading what an address asks for", () => {
  test("a text comes without needless white space", () => {
    const asked = new ParameterReader({ q: "  sales \t  manager " });
    expect(asked.text("q", "The title")).toBe("sales manager");
    expect(asked.errors).toEqual([]);
  });

  test("what is not given is empty, and no error", () => {
    const asked = new ParameterReader({ q: "" });
    expect([asked.text("q", "The title"), asked.choice("see", "References", ["only"]), asked.page()]).toEqual(
      ["", "", 1],
    );
    expect(asked.errors).toEqual([]);
  });

  test.each([
    ["a NUL", "nurse\0"],
    ["another control character", "nurse\u0007"],
    ["half a character", "nurse\ud800"],
    ["bytes that were no UTF-8", "nurse\ufffd"],
    ["more than 200 characters", "n".repeat(201)],
  ])("%s is refused and reads as not given", (_, value) => {
    const asked = new ParameterReader({ q: value });
    expect(asked.text("q", "The title")).toBe("");
    expect(asked.errorAt("q")).toMatch(/^The title (is|has) .+\. .+\.$/);
  });

  test("a parameter given twice is refused", () => {
    const asked = new ParameterReader({ q: ["nurse", "midwife"] });
    expect(asked.text("q", "The title")).toBe("");
    expect(asked.errors).toEqual([
      { field: "q", message: "The title is given more than once. Give it once." },
    ]);
  });

  test("a choice that is not offered is refused", () => {
    const asked = new ParameterReader({ see: "all of them" });
    expect(asked.choice("see", "References", ["only", "without"])).toBe("");
    expect(asked.errors).toHaveLength(1);
  });

  test("a text of another form than asked for is refused", () => {
    const asked = new ParameterReader({ code: "21x" });
    expect(asked.matching("code", "The code", /^[0-9]+$/, "2136")).toBe("");
    expect(asked.errorAt("code")).toBe("The code is not of the right form. Type it like 2136.");
  });

  test("what was typed can be shown again, without what is no text", () => {
    const asked = new ParameterReader({ code: "21x\0", q: "n".repeat(300) });
    expect([asked.typed("code"), asked.typed("q").length, asked.typed("letter")]).toEqual(["21x", 200, ""]);
  });

  test.each(["0", "-1", "1.5", "ten", "9999999", "٣"])("page %s is refused", (page) => {
    const asked = new ParameterReader({ page });
    expect(asked.page()).toBe(1);
    expect(asked.errors).toHaveLength(1);
  });

  test("no text that was read can break the database: it has no control character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        expect(new ParameterReader({ q: value }).text("q", "The title")).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe("an address", () => {
  test("leaves out what is empty", () => {
    expect(address("/coding-index", { q: "", letter: undefined, page: 2 })).toBe("/coding-index?page=2");
    expect(address("/coding-index", {})).toBe("/coding-index");
  });

  test("brings any text back as it was", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (q) => {
        const url = new URL(address("/coding-index", { q }, "entries"), "http://localhost");
        expect([url.searchParams.get("q"), url.hash]).toEqual([q, "#entries"]);
      }),
    );
  });
});

test("a segment of a path is read as typed, and never fails", () => {
  expect([pathText("2134"), pathText("sales%20manager"), pathText("100%")]).toEqual([
    "2134",
    "sales manager",
    "100%",
  ]);
});

test.each([
  ["12", 12],
  ["0", 0],
  ["012", 0],
  ["1.5", 0],
  ["9999999999", 0],
  ["", 0],
  [undefined, 0],
])("the segment %j is number %d", (segment, number) => {
  expect(numberIn(segment)).toBe(number);
});
