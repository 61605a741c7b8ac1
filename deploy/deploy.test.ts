import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { readContainerFile } from "./container-file.fixture";
import { type DrillUser, runAsUser } from "./drill-server.fixture";

const user: DrillUser = { env: process.env };

it("the container and the service run the built server, not as root, and ask /ready for its health", () => {
  const container = readContainerFile();
  expect(container.builds).toEqual(["npm ci", "npm run build", "deploy/release.sh /app"]);
  expect(container.command).toEqual(["node", "dist/server.js"]);
  expect(container.user).toBe("node");
  expect(container.env.HOST).toBe("0.0.0.0");
  expect(existsSync(container.healthCheck[1] ?? "")).toBe(true);
  const service = readFileSync("deploy/soc-workbench.service", "utf8");
  expect(service).toMatch(/^ExecStart=.*node dist\/server\.js$/m);
  expect(service).toMatch(/^User=(?!root)\w+$/m);
});

it.each([
  [200, '{"status":"ready"}', 0],
  [503, "The database does not answer.", 1],
])("the health check of an app that answers %i says what it says", async (status, body, code) => {
  const asked: string[] = [];
  const server = createServer(({ url }, response) => {
    asked.push(url ?? "");
    response.writeHead(status).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const env = { ...process.env, PORT: String((server.address() as AddressInfo).port) };
  const answer = await runAsUser(["node", "deploy/healthcheck.js"], ".", { env });
  expect(answer).toEqual({ code, said: `${body}\n` });
  expect(asked).toEqual(["/ready"]);
  server.close();
  await once(server, "close");
  const gone = await runAsUser(["node", "deploy/healthcheck.js"], ".", { env });
  expect(gone.code).toBe(1);
  expect(gone.said).toContain("does not answer: ECONNREFUSED");
});

it.each([
  ["postgresql://soc:secret@db.example.org/soc", { HOST: "db.example.org", USER: "soc", PASSWORD: "secret" }],
  ["postgresql://soc@[::1]:6543/soc?sslmode=require", { HOST: "::1", PORT: "6543", SSLMODE: "require" }],
  ["postgresql://o%27c:p%40s%20$(id)'%22@h/d%20b", { USER: "o'c", PASSWORD: `p@s $(id)'"`, DATABASE: "d b" }],
])("PostgreSQL's programs are told of %s by the environment", (DATABASE_URL, expected) => {
  const names = Object.keys(expected).map((name) => `PG${name}`);
  const print = names.map((name) => `printf '%s\\n' "$${name}"`).join("; ");
  const { stdout } = spawnSync("sh", ["-euc", `eval "$(node deploy/database-settings.js)"; ${print}`], {
    env: { ...process.env, DATABASE_URL },
    encoding: "utf8",
  });
  expect(stdout.trimEnd().split("\n")).toEqual(Object.values(expected));
});

it("nothing is released before it is built, nor over anything", async () => {
  const said = await runAsUser(["deploy/release.sh", "deploy"], ".", user);
  expect(said.code).toBe(1);
  expect(said.said).toMatch(/deploy is not empty|Nothing was built in/);
});
