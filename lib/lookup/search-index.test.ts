import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import { buildLookup, type LookupData } from "#lib/lookup/lookup";
import { answerOf, fixtureLookup, LOOKUP_FIXTURE } from "#lib/lookup/lookup.fixture";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { decodeSearchIndex, encodeSearchIndex } from "#lib/lookup/search-index";

function brief(data: LookupData): LookupData {
  const entries = data.entries.map(
    ({ uid, title, natural, add, ind, defaultFlag, codes, see, seeEntries }): LookupEntry => ({
      uid,
      title,
      natural,
      add,
      ind,
      defaultFlag,
      codes,
      see,
      seeEntries,
    }),
  );
  return { ...data, entries };
}

describe("the search index", () => {
  const data = brief(lookupDataOf(readBundled()));
  const text = encodeSearchIndex(data);

  test("gives back every entry, abbreviation and title of the bundled data", () => {
    const offered = new Set(data.editions.map(({ id }) => id));
    const entries = data.entries.map((entry) => ({
      ...entry,
      codes: Object.fromEntries(Object.entries(entry.codes).filter(([edition]) => offered.has(edition))),
    }));
    expect(decodeSearchIndex(text)).toEqual({ ...data, entries });
  });

  test("takes less than 450 kB compressed", () => {
    expect(gzipSync(text).length).toBeLessThan(450_000);
  });
});

test("a lookup built from it answers as the one it was made from", () => {
  const copy = buildLookup(decodeSearchIndex(encodeSearchIndex(LOOKUP_FIXTURE)));
  for (const query of ["sales manager", "plummer", "chartered engineer", "PA", "engineer"]) {
    const { results, ...answer } = answerOf(fixtureLookup, { query, edition: "soc2020" });
    const again = answerOf(copy, { query, edition: "soc2020" });
    expect(again).toMatchObject(answer);
    expect(again.results.map(({ code, score }) => [code, score])).toEqual(
      results.map(({ code, score }) => [code, score]),
    );
  }
});

test("one of another layout is refused", () => {
  expect(() => decodeSearchIndex('{"layout":0}')).toThrow("another version");
});
