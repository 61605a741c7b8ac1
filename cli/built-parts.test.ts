import { describe, expect, it } from "vitest";
import { type BuiltParts, damagedFiles, isStale, whyNotWhole } from "#cli/built-parts";

const BUILT: BuiltParts = {
  scripts: {
    sources: "s1",
    files: { "public/scripts/lookup.js": 40, "public/scripts/lookup-worker.js": 90 },
  },
  pages: { sources: "p1", files: { ".next/BUILD_ID": 21, ".next/static/chunks/a.css": 7 } },
  programs: { sources: "c1", files: { "dist/server.js": 500 } },
};

/** A disk that holds what was built, but for what is said. */
function disk(but: Record<string, number | null> = {}): (path: string) => number | null {
  const files = { ...Object.assign({}, ...Object.values(BUILT).map(({ files }) => files)), ...but };
  return (path) => files[path] ?? null;
}

describe("a part is made again", () => {
  it("not when it is there as it was built", () => {
    expect(isStale(BUILT.scripts, "s1", disk())).toBe(false);
  });

  it("when it was never made, or its sources have changed", () => {
    expect(isStale(undefined, "s1", disk())).toBe(true);
    expect(isStale(BUILT.scripts, "s2", disk())).toBe(true);
  });

  it.each([
    ["scripts", "public/scripts/lookup-worker.js"],
    ["pages", ".next/static/chunks/a.css"],
    ["programs", "dist/server.js"],
  ])("when one file of the %s is gone: %s", (name, path) => {
    expect(isStale(BUILT[name], BUILT[name]!.sources, disk({ [path]: null }))).toBe(true);
  });

  it("when a file was cut short or written by another", () => {
    expect(damagedFiles(BUILT.scripts!, disk({ "public/scripts/lookup.js": 0 }))).toEqual([
      "public/scripts/lookup.js",
    ]);
  });

  it("when making it left nothing", () => {
    expect(isStale({ sources: "s1", files: {} }, "s1", disk())).toBe(true);
  });
});

describe("a build that is run elsewhere is whole, or refused in one sentence", () => {
  it("whole", () => expect(whyNotWhole(BUILT, disk())).toBeNull());

  it("names the first file that is missing", () => {
    expect(whyNotWhole(BUILT, disk({ "public/scripts/lookup.js": null }))).toBe(
      "The build is not whole: public/scripts/lookup.js is missing or not as it was built. Run npm run build, and copy all that deploy/what-runs.txt names.",
    );
    const without = disk({ "public/scripts/lookup.js": null, ".next/BUILD_ID": null, "dist/server.js": 1 });
    expect(whyNotWhole(BUILT, without)).toMatch(/public\/scripts\/lookup\.js and 2 more are missing/);
  });

  it("names the part that was not built", () => {
    const { scripts, programs } = BUILT;
    expect(whyNotWhole({ scripts: scripts!, programs: programs! }, disk())).toMatch(
      /the pages were not built/,
    );
    expect(whyNotWhole(null, disk())).toMatch(/^Nothing was built here\./);
  });
});
