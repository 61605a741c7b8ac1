import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appUrl, env, SettingsRefused } from "#lib/platform/env";

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgresql://localhost/soc"));
afterEach(() => vi.unstubAllEnvs());

describe("APP_URL", () => {
  test.each([
    ["https://soc.example.gov.uk", "https://soc.example.gov.uk"],
    ["https://soc.example.gov.uk/", "https://soc.example.gov.uk"],
    ["http://soc.internal:8080", "http://soc.internal:8080"],
  ])("%s is where links lead", (given, read) => {
    vi.stubEnv("APP_URL", given);
    expect(appUrl()).toBe(read);
  });

  test("left out or empty, the app is on this machine", () => {
    vi.stubEnv("PORT", "4000");
    vi.stubEnv("APP_URL", "");
    expect(appUrl()).toBe("http://localhost:4000");
  });

  test.each([
    "soc.example.gov.uk",
    "https://soc.example.gov.uk/app",
    "ftp://soc.example.gov.uk",
    "https://a:b@soc.uk",
  ])("%s is refused with what it should look like", (given) => {
    vi.stubEnv("APP_URL", given);
    expect(() => env()).toThrow(SettingsRefused);
    expect(() => env()).toThrow(/^APP_URL must be .* such as https:\/\/soc\.example\.gov\.uk\.$/);
  });
});

test.each([
  ["LOG_LEVEL", "loud"],
  ["TRUST_PROXY", "yes"],
  ["PORT", "0"],
  ["DATABASE_URL", ""],
])("%s=%s is refused by name", (name, value) => {
  vi.stubEnv(name, value);
  expect(() => env()).toThrow(new RegExp(`^${name} `));
});
