import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LiteralError, parseLiteral } from "#lib/imports/readers/js-literal";

describe("JavaScript literals", () => {
  it("keep numbers as they are written", () => {
    expect(parseLiteral("{soc2010:0010,opcat:[14.1, 2]}")).toEqual({ soc2010: "0010", opcat: ["14.1", "2"] });
  });

  it("may have plain or quoted keys, either kind of quotation mark, escapes and empty lists", () => {
    expect(parseLiteral(`{ unit : "say \\"no\\"\\n", 'a b': 'it"s', none:[] , in:{} }`)).toEqual({
      unit: 'say "no"\n',
      "a b": 'it"s',
      none: [],
      in: {},
    });
  });

  it("come back from JSON", () => {
    const text = fc.string();
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, text, fc.array(tie("any")), fc.dictionary(text, tie("any"))),
    })).any;
    fc.assert(
      fc.property(value, (written) => {
        // JSON also escapes by number, which the coding tool's data never does.
        fc.pre(!/\\u/.test(JSON.stringify(written)));
        expect(parseLiteral(JSON.stringify(written))).toEqual(written);
      }),
    );
  });

  it.each([
    ["a call", "{a:alert(1)}"],
    ["a name", "{a:process}"],
    ["a sum", "[1+1]"],
    ["a template", "{a:`x`}"],
    ["a missing bracket", "{a:[1,2}"],
    ["an open string", '{a:"b'],
    ["something after it", "{a:1}; b"],
    ["a nesting without end", "[".repeat(100_000)],
    ["nothing", ""],
  ])("are refused with %s in them", (_, text) => {
    expect(() => parseLiteral(text)).toThrow(LiteralError);
  });

  it("name where they stop making sense", () => {
    expect(() => parseLiteral("[1,x]")).toThrow(expect.objectContaining({ at: 3 }));
  });

  it("do not change what other objects are", () => {
    parseLiteral('{"__proto__":{"polluted":"yes"}}');
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});
