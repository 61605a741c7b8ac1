import { expect, test } from "vitest";
import { filterOf, indexParameters, readIndexAddress } from "#lib/coding-index/index-address";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";

const read = (parameters: Parameters) => {
  const reader = new ParameterReader(parameters);
  return {
    asked: readIndexAddress(reader, { ids: ["soc2020", "soc2010", "isco08"], main: "soc2020" }),
    errors: reader.errors.map((error) => error.field),
  };
};

test("an address without parameters asks for all entries", () => {
  const { asked, errors } = read({});
  expect(errors).toEqual([]);
  expect(filterOf(asked, "soc2020")).toEqual({ text: "", letter: "" });
});

test("what the address asks for is the filter", () => {
  const { asked } = read({ q: "sales", code: "35", edition: "soc2010", qualifier: "ind", see: "without" });
  expect(filterOf(asked, "soc2020")).toMatchObject({
    text: "sales",
    code: { edition: "soc2010", start: "35" },
    qualifier: "ind",
    references: "without",
  });
});

test("what is asked goes into an address and comes back the same", () => {
  const { asked } = read({ q: "manager", letter: "M", code: "2134/0", default: "only" });
  expect(read(indexParameters(asked))).toEqual({ asked, errors: [] });
});

test.each([
  ["SOC 2134", "2134"],
  ["2134.0", "2134"],
  ["soc: 21", "21"],
  ["2134/", "2134/"],
])("the code “%s” is read as %s", (code, plain) => {
  expect(read({ code })).toMatchObject({ asked: { code: plain }, errors: [] });
});

test("an edition that is named with the code is the one meant, where codes of it are held", () => {
  expect(read({ code: "SOC2010: 2136" })).toMatchObject({
    asked: { code: "2136", edition: "soc2010" },
    errors: [],
  });
  expect(read({ code: "SOC2030: 2136" })).toMatchObject({ asked: { code: "" }, errors: ["code"] });
});

test("each refused parameter is named, and does not narrow", () => {
  const { asked, errors } = read({ q: "a\0", letter: "?", code: "21'; --", qualifier: "x", see: "y" });
  expect(errors).toEqual(["q", "letter", "code", "qualifier", "see"]);
  expect(filterOf(asked, "soc2020")).toEqual({ text: "", letter: "" });
});
