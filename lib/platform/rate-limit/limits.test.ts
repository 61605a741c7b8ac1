import { expect, test } from "vitest";
import { tooManySentence } from "#lib/platform/rate-limit/limits";

test.each([
  [1, "a minute"],
  [60, "a minute"],
  [61, "2 minutes"],
  [900, "15 minutes"],
  [3_600, "an hour"],
  [3_601, "2 hours"],
  [86_400, "24 hours"],
])("after %i seconds one waits %s", (seconds, wait) => {
  expect(tooManySentence(seconds)).toContain(`Wait ${wait} and`);
});
