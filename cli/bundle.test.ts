import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { bundleCommand } from "#cli/bundle";
import { Failure } from "#cli/failure";

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
