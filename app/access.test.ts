import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ANYBODYS_READS } from "#lib/permissions/access";
import {
  readAddresses,
  readsByAction,
  sendAddresses,
  sendsByAction,
} from "#lib/permissions/addresses.fixture";
import { ACTIONS, type Action, can } from "#lib/permissions/permissions";

const reads = readAddresses();
const sends = sendAddresses();
const anybodys = Object.values(ANYBODYS_READS).flat();

describe("an address to open says whose it is", () => {
  it.each(reads.filter(({ path }) => !anybodys.includes(path)))("$path, by its guard", ({ actions }) => {
    expect(actions).toHaveLength(1);
    expect(ACTIONS).toContain(actions[0]);
    expect(can(null, actions[0]!)).toBe(false);
  });

  it("or is listed as anybody's, once, and then has no guard (lib/permissions/access.ts)", () => {
    expect([...new Set(anybodys)]).toEqual(anybodys);
    const unguarded = reads.filter(({ actions }) => actions.length === 0).map(({ path }) => path);
    expect(unguarded.sort()).toEqual([...anybodys].sort());
  });

  it("as anybody's only for what anybody may do", () => {
    for (const action of Object.keys(ANYBODYS_READS)) expect(can(null, action as Action), action).toBe(true);
  });
});

/** What the commands of the terminal do, as their table says. */
const commands = [...readFileSync("cli/soc.ts", "utf8").matchAll(/\baction: "([^"]+)"/g)].map(
  ([, action]) => action,
);

describe("every permission is for something", () => {
  it("that some address or command does", () => {
    const used = new Set([...Object.keys(readsByAction()), ...Object.keys(sendsByAction()), ...commands]);
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual([]);
  });

  it("that is named for what is done there: a vote is no move, and keeping a compile no release", () => {
    const sent = sendsByAction();
    expect(sent["vote on a proposal"]).toEqual(["/revisions/[revision]/proposals/[proposal]/vote"]);
    expect(sent["move a proposal"]).toContain("/revisions/[revision]/proposals/[proposal]/move");
    expect(sent["keep a compile"]).toEqual(["/revisions/[revision]/compiles/keep"]);
  });
});

describe("an address to send to says what one does there", () => {
  it.each(sends)("$path", ({ actions }) => {
    expect(actions).toHaveLength(1);
    expect(ACTIONS).toContain(actions[0]);
  });
});

describe("what is done in a revision counts roles for that revision only", () => {
  const inRevision = sourcesUnder("app/revisions/[revision]");

  it.each(inRevision.filter(({ source }) => /\b(?:formRoute|uploadRoute)\(/.test(source)))(
    "$path, as a form",
    ({ source }) => {
      expect(source).toMatch(/\n {2}subject: revisionSubject,\n/);
    },
  );

  it.each(inRevision.filter(({ source }) => /\bguarded\(/.test(source)))("$path, as a page", ({ source }) => {
    expect(source).toMatch(/,\n? *ofRevision,?\n?\);/);
  });

  it.each(inRevision)("$path, in what it asks itself", ({ source }) => {
    // A question that names nothing is about every revision.
    expect(source.match(/\bcan\([^(),]+(?:\?\? null)?, "[^"]+"\)/g) ?? []).toEqual([]);
  });
});

describe("what is done in a batch of survey records counts roles for that batch only", () => {
  const folders = ["batches/[batch]", "records", "queues", "cases/[case]"].map((place) =>
    join("app/gold-coding", place),
  );
  const inBatch = folders.filter(existsSync).flatMap(sourcesUnder);

  it.each(inBatch.filter(({ source }) => /\b(?:formRoute|uploadRoute)\(/.test(source)))(
    "$path, as a form",
    ({ source }) => {
      expect(source).toMatch(/\n {2}subject: (?:batch|figures)Subject,\n/);
    },
  );

  it.each(inBatch.filter(({ source }) => /\bguarded\(/.test(source)))("$path, as a page", ({ source }) => {
    expect(source).toMatch(/,\n? *(?:ofBatch|ofFigures),?\n?\);/);
  });

  it.each(inBatch)("$path, in what it asks itself", ({ source }) => {
    expect(source.match(/\bcan\([^(),]+(?:\?\? null)?, "[^"]+"\)/g) ?? []).toEqual([]);
  });
});

function sourcesUnder(folder: string): { path: string; source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
    .map((path) => ({ path, source: readFileSync(join(folder, path), "utf8") }));
}
