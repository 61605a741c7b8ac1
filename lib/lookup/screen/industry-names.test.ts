import { expect, it } from "vitest";
import { industryNames, suggestIndustries } from "#lib/lookup/screen/industry-names";

const names = industryNames(
  [
    "hotels, catering",
    "hotels",
    "",
    "hospital service",
    "cruise hotels",
    "hospital service",
    "hospital service",
  ].map((ind) => ({ ind })),
);

it("takes the industries from the index, each alternative by itself, those of most entries first", () => {
  expect(names.map(({ name, entries }) => [name, entries])).toEqual([
    ["hospital service", 3],
    ["hotels", 2],
    ["catering", 1],
    ["cruise hotels", 1],
  ]);
});

it("suggests those that begin so, then those with a word that does; nothing before a letter is typed", () => {
  expect(suggestIndustries(names, "Ho")).toEqual(["hospital service", "hotels", "cruise hotels"]);
  expect(suggestIndustries(names, "service")).toEqual(["hospital service"]);
  expect(suggestIndustries(names, " ")).toEqual([]);
});
