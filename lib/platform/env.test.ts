import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appUrl, env, listenHost, localOrigin, SettingsRefused } from "#lib/platform/env";

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

describe("SOC_WORKERS", () => {
  test.each([
    [undefined, 1],
    ["", 1],
    ["0", 0],
    ["4", 4],
  ])("%s starts %i beside the server", (given, workers) => {
    vi.stubEnv("SOC_WORKERS", given);
    expect(env().SOC_WORKERS).toBe(workers);
  });

  test.each(["many", "-1", "1.5", "33"])("%s is refused", (given) => {
    vi.stubEnv("SOC_WORKERS", given);
    expect(() => env()).toThrow("SOC_WORKERS must be a whole number from 0 to 32.");
  });
});

describe("HOST", () => {
  test.each([
    [undefined, "127.0.0.1"],
    ["", "127.0.0.1"],
    ["localhost", "127.0.0.1"],
    ["0.0.0.0", "0.0.0.0"],
    ["::", "::"],
    ["10.0.0.5", "10.0.0.5"],
  ])("%s listens at %s, with APP_URL and without", (given, host) => {
    vi.stubEnv("HOST", given);
    expect([env().HOST, listenHost()]).toEqual([host, host]);
    vi.stubEnv("APP_URL", "https://soc.example.gov.uk");
    expect(env().HOST).toBe(host);
  });

  test.each(["x86_64-conda-linux-gnu", "http://10.0.0.5", "10.0.0.5:80"])("%s is refused", (given) => {
    vi.stubEnv("HOST", given);
    for (const read of [env, listenHost]) {
      expect(read).toThrow(SettingsRefused);
      expect(read).toThrow(
        /^HOST must be an address of this machine, such as 127\.0\.0\.1, or 0\.0\.0\.0 for all of them\.$/,
      );
    }
  });

  test.each([
    ["127.0.0.1", "http://localhost:3000"],
    ["0.0.0.0", "http://localhost:3000"],
    ["::", "http://localhost:3000"],
    ["::1", "http://localhost:3000"],
    ["127.0.0.2", "http://127.0.0.2:3000"],
    ["fd00::5", "http://[fd00::5]:3000"],
  ])("listening at %s, the machine itself reaches it at %s", (host, origin) => {
    expect(localOrigin(host, 3000)).toBe(origin);
  });
});

test.each([
  ["HOST", "everywhere"],
  ["LOG_LEVEL", "loud"],
  ["TRUST_PROXY", "yes"],
  ["PORT", "0"],
  ["DATABASE_URL", ""],
  ["SOC_SECRET", "too short"],
  ["SOC_SECRET", " ".repeat(40)],
])("%s=%s is refused by name", (name, value) => {
  vi.stubEnv(name, value);
  expect(() => env()).toThrow(new RegExp(`^${name} `));
});
