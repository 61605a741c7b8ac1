import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { fingerprint, sizesUnder } from "#cli/build-files";

const folder = mkdtempSync(join(tmpdir(), "soc-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const at = join(folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  return at;
}

it("a fingerprint changes with the name and the content of any file, but not with one left out", () => {
  const a = write("sources/a.ts", "one");
  const sources = [join(folder, "sources")];
  const first = fingerprint(sources);
  expect(fingerprint(sources)).toBe(first);
  write("sources/deep/client/made.ts", "made");
  expect(fingerprint(sources)).not.toBe(first);
  expect(fingerprint(sources, [join(folder, "sources/deep")])).toBe(first);
  write("sources/a.ts", "two");
  expect(fingerprint(sources, [join(folder, "sources/deep")])).not.toBe(first);
  rmSync(a);
  expect(fingerprint([a])).toBe(fingerprint([]));
});

it("sizes name every file under an output, but what is left out", () => {
  const lookup = write("out/scripts/lookup.js", "12345");
  write("out/cache/kept", "1");
  expect(sizesUnder([join(folder, "out")], [join(folder, "out/cache")])).toEqual({ [lookup]: 5 });
  expect(sizesUnder([join(folder, "nowhere")])).toEqual({});
});
