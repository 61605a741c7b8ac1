import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { buildLookup } from "#lib/lookup/lookup";
import { answerOf, LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { NO_OTHER_NAMES, type OtherNames } from "#lib/lookup/other-names/other-names";
import { readOtherNamesColumns, writeOtherNamesColumns } from "#lib/lookup/other-names/other-names-columns";
import { OTHER_NAMES_FILE, otherNamesText, readOtherNames } from "#lib/lookup/other-names/other-names-file";

const uidOf = (title: string) => LOOKUP_FIXTURE.entries.find((entry) => entry.title === title)!.uid;
const groups = [uidOf("Electrician"), uidOf("Plumber"), "absent"];
const learnt: OtherNames = {
  groups,
  words: [
    { word: "pipefitter", sources: ["esco", "onet"], asHead: 4, weights: [[1, 5]] },
    { word: "welkin", sources: ["onet"], asHead: 2, weights: [[2, 5]] },
  ],
};
const withNames = buildLookup({ ...LOOKUP_FIXTURE, otherNames: learnt });
const first = (query: string, edition: string) => answerOf(withNames, { query, edition }).results[0];

describe("other names", () => {
  test.each([
    ["soc2010", "5314"],
    ["soc2020", "5315"],
  ])("teach words that the index lacks, in %s", (edition, code) => {
    const found = first("pipefitter", edition);
    expect(found?.code).toBe(code);
    expect(found!.reasons).toContain("Names for such work in ESCO and O*NET have “pipefitter”.");
  });

  test("say nothing where the index lacks the entry that they lead to", () => {
    const without = buildLookup({ ...LOOKUP_FIXTURE, otherNames: NO_OTHER_NAMES });
    const results = (index: typeof without) =>
      answerOf(index, { query: "welkin", edition: "soc2020" }).results;
    expect(results(withNames)).toEqual(results(without));
  });

  test("are nothing that a slip is taken for", () => {
    expect(answerOf(withNames, { query: "pipefittre", edition: "soc2020" }).corrections).toEqual([]);
  });

  test("come back from their file, and from the columns of the search index", () => {
    expect(readOtherNamesColumns(writeOtherNamesColumns(learnt))).toEqual(learnt);
    const bundled = readOtherNames(readFileSync(`data/${OTHER_NAMES_FILE}`, "utf8"));
    expect(readOtherNamesColumns(writeOtherNamesColumns(bundled))).toEqual(bundled);
    expect(readOtherNames(otherNamesText(bundled))).toEqual(bundled);
  });

  test("are refused with file and line where data/ is damaged", () => {
    const text = otherNamesText(learnt).replace("esco onet", "esco cedefop");
    expect(() => readOtherNames(text)).toThrow("data/other-name-words.csv, line 2,");
  });
});
