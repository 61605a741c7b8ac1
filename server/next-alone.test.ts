import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

test.each(["start", "dev"])("next %s alone refuses to serve, and says what to use", async (command) => {
  const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", command, FIXTURE, "--port", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    // Ended where it does serve.
    timeout: 60_000,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  const [said, [code]] = await Promise.all([text(next.stderr), once(next, "exit")]);
  expect(code).toBe(1);
  expect(said).toBe(
    "Next alone would serve the app unguarded, so it was not started: use npm start, or npm run dev.\n",
  );
});

/** A small Next app with our own settings. */
const FIXTURE = "server/next-app.fixture";
