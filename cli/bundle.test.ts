import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { bundleCommand, REVIEW_PAPER_FILE } from "#cli/bundle";
import { Failure } from "#cli/failure";
import { LOOKUP_FIGURES } from "#lib/lookup/evaluation/lookup-figures";

const folder = mkdtempSync(join(tmpdir(), "soc-bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("bundle says how it is called when it is called wrongly", async () => {
  const error = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await bundleCommand([])).toBe(2);
  expect(await bundleCommand(["a", "b", "c"])).toBe(2);
  expect(error.mock.calls[0]?.[0]).toContain("REFERENCE_FOLDER [DATA_FOLDER]");
  error.mockRestore();
});

it("bundle names the published file that is not there, and writes nothing", async () => {
  const data = join(folder, "data");
  await expect(bundleCommand([folder, data])).rejects.toThrow(Failure);
  await expect(bundleCommand([folder, data])).rejects.toThrow("soc2020volume2thecodingindex");
  expect(readdirSync(folder)).toEqual([]);
});

const REFERENCE = "../shared/reference";
/** Measured by a bench, not made of what is published. */
const MEASURED = [basename(LOOKUP_FIGURES)];

it.skipIf(!existsSync(join(REFERENCE, REVIEW_PAPER_FILE)))(
  "bundle makes every table under data/ again, the review paper among them (skipped when ../shared is absent)",
  async () => {
    const said = vi.spyOn(console, "log").mockImplementation(() => {});
    const data = join(folder, "made");
    expect(await bundleCommand([REFERENCE, data])).toBe(0);
    const made = readdirSync(data).sort();
    expect(made).toEqual(
      readdirSync("data")
        .filter((name) => name.endsWith(".csv") && !MEASURED.includes(name))
        .sort(),
    );
    for (const name of made) {
      expect(readFileSync(join(data, name)).equals(readFileSync(join("data", name))), name).toBe(true);
    }
    expect(said.mock.calls.at(-1)?.[0]).toBe(`Wrote ${made.length} files to ${data}.`);
    said.mockRestore();
  },
  60_000,
);
