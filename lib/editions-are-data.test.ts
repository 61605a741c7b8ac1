import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

/**
 * Which editions there are, and which of them are a pair, is data: no code names one. Comments may, as an example. What
 * names one all the same is here, with why.
 */
const NAMING: Readonly<Record<string, string>> = {
  "lib/imports/detect.ts": "says which published file was given, by the name that its publisher gave it",
  "lib/imports/readers/coding-tool-index.ts": "reads a published layout, which is of one edition",
  "lib/imports/readers/coding-tool.ts": "reads a published layout, which is of one edition",
  "lib/imports/readers/dual-coded.ts": "reads a published layout, whose columns name editions",
  "lib/imports/readers/framework-sheet.ts": "reads a published layout, whose columns name editions",
  "lib/imports/readers/index-sheet.ts": "reads a published layout, whose columns name editions",
  "lib/imports/readers/isco-sheet.ts": "reads a published layout, which is of one edition",
  "lib/imports/readers/volume1.ts": "reads a published layout, of the edition where none is named in it",
  "lib/imports/readers/volume2-published.ts": "reads a published layout, whose columns name editions",
  "lib/imports/readers/volume2.ts": "reads a published layout, whose columns name editions",
  "lib/imports/bundled/bundled-figures.ts": "says of which edition each published table of figures is",
  "lib/imports/bundled/bundle-from.ts": "makes data/ from published files, and says of which edition each is",
  "lib/imports/bundled/bundled.ts": "has the names of the files under data/",
  "lib/imports/bundled/dual-coded-files.ts": "reads a file under data/ that does not say its editions",
  "lib/imports/bundled/group-files.ts": "reads a file under data/ that does not say its edition",
  "lib/imports/bundled/index-files.ts": "reads a file under data/, whose columns are named after editions",
  "lib/lookup/other-names/learn/name-sources.ts": "reads published lists, by their file names and columns",
  "lib/publication/former-addresses.ts": "has the pair and the files that addresses named once",
  "lib/publication/sources.ts": "has the titles of publications",
  "lib/revision/protected-codes.ts": "has what a publication says in prose",
  "lib/revision/papers/major-group-3-paper.ts": "has what the bundled paper is of",
  "lib/revision/papers/statement-columns.ts": "knows columns by the names that the bundled paper's table has",
  "cli/import.ts": "says which published files it takes",
  "cli/load-bundled.ts": "has the revisions whose outcome is under data/",
};

const FOLDERS = ["lib", "components", "app", "islands", "server", "cli", "prisma/rules", "prisma/schema"];

/** "SOC2010", "soc-2020", "SOC90", "ISCO-08", and an edition's year by itself. */
const EDITION = /soc[_ -]?(?:(?:19|20)\d\d|90)|isco[_ -]?08|(?<![\d./-])20[12]0(?![\d./-])/i;

const lines = FOLDERS.flatMap(sourcesOf).flatMap((file) =>
  withoutComments(file, readFileSync(file, "utf8"))
    .split("\n")
    .map((text, at) => ({ file, place: `${file}:${at + 1}: ${text.trim()}`, names: EDITION.test(text) }))
    .filter(({ names }) => names),
);

test("no code names an edition", () => {
  expect(lines.filter(({ file }) => !(file in NAMING)).map(({ place }) => place)).toEqual([]);
});

test("what may name one does", () => {
  const naming = new Set(lines.map(({ file }) => file));
  expect(Object.keys(NAMING).filter((file) => !naming.has(file))).toEqual([]);
});

test("a name is seen in code of every kind, and not in its comments", () => {
  const seen = (file: string, text: string) => EDITION.test(withoutComments(file, text));
  expect(seen("a.tsx", "const one = <p>Groups of SOC2020 don't end</p>; // and so on")).toBe(true);
  expect(seen("a.ts", "interface Codes { isco08: string }")).toBe(true);
  expect(seen("a.ts", "const address = `/editions/soc2010/groups`;")).toBe(true);
  expect(seen("a.ts", "const years = [2010, 1];")).toBe(true);
  expect(seen("a.sql", "SELECT 1 FROM entry WHERE soc90 IS NULL; -- none")).toBe(true);
  expect(
    seen("a.ts", 'const at = "http://example.org"; // "SOC2010"\n/** `soc2020` */ const code = "2136";'),
  ).toBe(false);
  expect(seen("a.tsx", "const one = <p>{/* SOC2020 */}Groups</p>;")).toBe(false);
  expect(seen("a.sql", "SELECT 1; -- soc2010")).toBe(false);
});

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|m?js|css|sql|prisma|svg)$/.test(name) && !/\.(?:test|fixture)\b/.test(name))
    .map((name) => join(folder, name));
}

/** The text with a blank for each character of its comments, so that lines keep their numbers. */
function withoutComments(file: string, text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, " ");
  if (file.endsWith(".sql")) return text.replace(/--.*$/gm, blank);
  if (file.endsWith(".prisma")) return text.replace(/\/\/.*$/gm, blank);
  if (!/\.(?:tsx?|m?js)$/.test(file)) return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank);
  const { comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  return comments.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    text,
  );
}
