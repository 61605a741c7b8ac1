import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBundled } from "#lib/imports/bundled/bundled";
import { NAME_FILES, readNamedOccupations } from "#lib/lookup/other-names/learn/name-sources";
import { OTHER_NAMES_FILE, readOtherNames } from "#lib/lookup/other-names/other-names-file";
import { wordsOf } from "#lib/lookup/words/normalise";

const REFERENCE = "../shared/reference";
const { groups, words } = readOtherNames(readFileSync(`data/${OTHER_NAMES_FILE}`, "utf8"));
const entries = new Map(readBundled().entries.map((entry) => [entry.uid, entry]));

describe("the bundled other names", () => {
  it("speak for entries of the index", () => {
    for (const uid of groups) expect(entries.has(uid), uid).toBe(true);
  });

  // Learning all of it again takes half a minute: `soc bundle` does.
  it.skipIf(!existsSync(`${REFERENCE}/${NAME_FILES.esco}`))("are words of the published lists", () => {
    const occupations = readNamedOccupations((name) => readFileSync(`${REFERENCE}/${name}`, "utf8"));
    const printed = new Set(occupations.flatMap((one) => one.names.flatMap(wordsOf)));
    expect(words.filter(({ word }) => !printed.has(word))).toEqual([]);
  });
});
