import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
let ensureSecret: () => void;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "soc-secret-"));
  vi.stubEnv("SOC_DATA_DIR", folder);
  vi.stubEnv("SOC_SECRET", "");
  vi.resetModules();
  ({ ensureSecret } = await import("#cli/secret"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it("a first start makes a secret for this user's eyes, and later starts use it", () => {
  ensureSecret();
  const first = process.env.SOC_SECRET!;
  expect(first.length).toBeGreaterThanOrEqual(48);
  expect(readdirSync(folder)).toEqual(["secret"]);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
  process.env.SOC_SECRET = "";
  ensureSecret();
  expect(process.env.SOC_SECRET).toBe(first);
});

it("one that is set is used, and none is made", () => {
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  ensureSecret();
  expect(readdirSync(folder)).toEqual([]);
});

describe("one that cannot be used is refused with what to do, and left as it is", () => {
  it.each([
    ["empty", ""],
    ["empty", "\n"],
    ["cut short", "abcdefgh"],
  ])("because it is %s", (what, text) => {
    writeFileSync(join(folder, "secret"), text);
    expect(ensureSecret).toThrow(
      new RegExp(
        `^The file .*secret, with which .* is ${what}: put its backup there, or delete it and start again`,
      ),
    );
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe(text);
    expect(process.env.SOC_SECRET).toBe("");
  });
});
