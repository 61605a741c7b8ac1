import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { answer, type CodeAnswer } from "#lib/lookup/answer";
import { buildLookup } from "#lib/lookup/lookup";
import { LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { lookupJson } from "#lib/lookup/lookup-json";
import { noGroupSentence } from "#lib/lookup/no-group";
import { decodeSearchIndex, encodeSearchIndex } from "#lib/lookup/search-index";

const data = {
  ...LOOKUP_FIXTURE,
  titles: {
    soc2010: {
      "2134": "IT project managers",
      "2136": "Programmers and software development professionals",
      "2137": "Web design",
    },
    soc2020: {
      "2134": "Programmers and software development professionals",
      "2136": "IT quality and testing",
    },
  },
  subUnits: { soc2010: {}, soc2020: { "2134/01": "Data analysts", "2134/02": "Database administrators" } },
};
const index = buildLookup(data);
/** As a browser has it. */
const inBrowser = buildLookup(decodeSearchIndex(encodeSearchIndex(data)));

type Edition = CodeAnswer["edition"];
const asked = (query: string, edition: Edition = "soc2020") => answer(index, { query, edition });
const groups = (query: string, edition: Edition = "soc2020") => {
  const given = asked(query, edition);
  if ("refused" in given || given.by !== "code") return null;
  return given.groups.map((group) => `${group.edition} ${group.code}`);
};

describe("a code is answered with its groups in both editions, the wanted one's first", () => {
  it.each(["2136", " 2136 ", "SOC 2136", "SOC2136", "soc: 2136", "2136.0", "2136.", "[2136]", "code 2136"])(
    "“%s”",
    (query) => {
      expect(groups(query)).toEqual(["soc2020 2136", "soc2010 2136"]);
      expect(groups(query, "soc2010")).toEqual(["soc2010 2136", "soc2020 2136"]);
    },
  );

  it("by its beginning, as it is typed", () => {
    expect(groups("213")).toEqual([
      "soc2020 2134",
      "soc2020 2136",
      "soc2010 2134",
      "soc2010 2136",
      "soc2010 2137",
    ]);
    expect(groups("2")).toBeNull();
    expect(groups("SOC 2")).toBeNull();
  });

  it("only in the edition that is named with it", () => {
    expect(groups("SOC2010: 2136")).toEqual(["soc2010 2136"]);
    expect(groups("SOC 2020 2136", "soc2010")).toEqual(["soc2020 2136"]);
    expect(groups("SOC2020: 2137")).toEqual([]);
    expect(groups("SOC2000: 2136")).toEqual([]);
  });

  it("a sub-unit group's with its unit group, where an edition has it", () => {
    expect(groups("2134/01")).toEqual(["soc2020 2134/01", "soc2020 2134"]);
    expect(groups("SOC 2134/", "soc2010")).toEqual(["soc2020 2134/01", "soc2020 2134/02", "soc2020 2134"]);
    expect(groups("2136/07")).toEqual(["soc2020 2136", "soc2010 2136"]);
  });

  it("and no more of an edition than are wanted", () => {
    const given = answer(index, { query: "213", edition: "soc2010", limit: 1 });
    expect(given).toMatchObject({ groups: [{ edition: "soc2010", code: "2134" }, { edition: "soc2020" }] });
  });
});

test("what is no code is looked up as a title", () => {
  for (const query of ["staff nurse", "2136 manager", "SOC2010", "3d", "21360"])
    expect(asked(query)).toMatchObject({ by: "title", query });
});

test("a number that begins no code is looked up as a title; what can only be a code is not", () => {
  expect(asked("999")).toMatchObject({ by: "title" });
  const sentence = (query: string) => {
    const given = asked(query);
    return "refused" in given || given.by === "title" ? "" : noGroupSentence(given, data.editions);
  };
  expect(sentence("SOC 9999")).toMatch(/^No unit group of SOC2020 or SOC2010 has the code 9999\./);
  expect(sentence("SOC2020: 2137")).toMatch(/^No unit group of SOC2020 has the code 2137\./);
  expect(sentence("SOC2000: 2136")).toMatch(/^Only codes of SOC2020 and SOC2010 are looked up here\./);
});

test("a code is refused for what a title is refused for", () => {
  expect(answer(index, { query: "2134", industry: "x".repeat(201), edition: "soc2020" })).toMatchObject({
    refused: "too-long",
  });
});

test("the browser answers codes as the server does, whatever is typed", () => {
  const typed = fc.oneof(
    fc.stringMatching(/^(SOC ?|soc2010: )?2?1?3?[0-9](\/[0-9]{0,2}|\.0)?$/),
    fc.constantFrom("sales manager", "plummer"),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom<Edition>("soc2010", "soc2020"), (query, edition) => {
      const [there, here] = [inBrowser, index].map((one) => {
        const given = answer(one, { query, edition });
        return "refused" in given ? given : lookupJson(given);
      });
      expect(there).toEqual(here);
    }),
  );
});

describe("for programs", () => {
  const json = (query: string, edition: Edition = "soc2020") => {
    const given = asked(query, edition);
    if ("refused" in given) throw new Error(given.message);
    return lookupJson(given);
  };

  it("the results of a code are the unit groups of the wanted edition that have it, each as likely", () => {
    const { by, confidence, results } = json("SOC 213", "soc2010");
    expect(by).toBe("code");
    expect(results.map(({ code }) => code)).toEqual(["2134", "2136", "2137"]);
    expect(confidence).toBe(0.333);
    expect(json("2134.0").results).toMatchObject([
      { code: "2134", confidence: 1, entry: null, reasons: ["Its code is 2134."] },
    ]);
  });

  it("a sub-unit group's results are its unit group", () => {
    expect(json("2134/01").results).toMatchObject([{ code: "2134", reasons: ["2134/01 is below it."] }]);
  });

  it("a code of the other edition gives groups and no results", () => {
    expect(json("2137")).toMatchObject({
      confidence: 0,
      results: [],
      groups: [{ edition: "soc2010", code: "2137", title: "Web design" }],
    });
  });

  it("a title gives no groups", () => {
    const { by, groups, results } = json("sales manager");
    expect([by, groups, results[0]?.code]).toEqual(["title", [], "3556"]);
  });
});
