import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBundled } from "#lib/imports/bundled/bundled";
import { NAME_FILES, readNamedOccupations } from "#lib/lookup/other-names/learn/name-sources";
import { readOtherNames } from "#lib/lookup/other-names/other-names-files";
import { fold, wordsOf } from "#lib/lookup/words/normalise";
import { titleKey } from "#lib/lookup/words/title-key";

const REFERENCE = "../shared/reference";
const { groups, words, names } = readOtherNames((name) => readFileSync(`data/${name}`, "utf8"));
const entries = new Map(readBundled().entries.map((entry) => [entry.uid, entry]));

describe("the bundled other names", () => {
  it("lead to entries of the index, and are no titles of it", () => {
    for (const uid of [...groups, ...names.map(({ entry }) => entry)]) expect(entries.has(uid), uid).toBe(true);
    // A title that refers to others is coded nowhere by itself.
    const coded = [...entries.values()].filter(({ see }) => see === "");
    const titles = new Set(coded.map(({ natural }) => titleKey(natural)));
    expect(names.filter(({ name }) => titles.has(titleKey(name)))).toEqual([]);
  });

  // Learning all of it again takes half a minute: `soc bundle` does.
  it.skipIf(!existsSync(`${REFERENCE}/${NAME_FILES.esco}`))("are names and words of the published lists", () => {
    const occupations = readNamedOccupations((name) => readFileSync(`${REFERENCE}/${name}`, "utf8"));
    const printed = new Set(
      occupations.flatMap((one) => one.names.map((name) => `${one.source} ${fold(name)}`)),
    );
    expect(names.filter(({ source, name }) => !printed.has(`${source} ${name}`))).toEqual([]);
    const printedWords = new Set([...printed].flatMap(wordsOf));
    expect(words.filter(({ word }) => !printedWords.has(word))).toEqual([]);
  });
});
