import { expect, test } from "vitest";
import { loggedPath } from "#server/access-log";

test.each([
  ["/editions/soc2020/groups/2136/01", "/editions/soc2020/groups/2136/01"],
  [
    "/correspondences/soc2010-soc2020/reconciliation/file",
    "/correspondences/soc2010-soc2020/reconciliation/file",
  ],
  ["/downloads/soc2010-soc2020-correspondence.csv", "/downloads/soc2010-soc2020-correspondence.csv"],
  ["/_next/static/chunks/43yhp69dptlux.css", "/_next/static/chunks/43yhp69dptlux.css"],
  ["/invitation/Zk3nVq8sT1yB6wXhC0pL", "/invitation/[hidden]"],
  ["/reset-password/eyJhbGciOi.eyJzdWIiOiIx.c2lnbmF0dXJl", "/reset-password/[hidden]"],
  ["/people/0b8f4f1e-93d2-4d9e-8d6b-5c1d4f6a7b8c", "/people/[hidden]"],
  ["/people/jo@example.org", "/people/[hidden]"],
  ["/people/jo%40example.org", "/people/[hidden]"],
])("%s is logged as %s", (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});
