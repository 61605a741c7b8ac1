import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fingerprint, readBuiltParts, sizeOf, sizesUnder } from "#cli/build-files";
import { BUILT_PARTS_FILE, isStale, type PartName } from "#cli/built-parts";
import { Failure } from "#cli/failure";
import { buildPrograms, PROGRAMS_FOLDER } from "#cli/programs";
import { buildScripts, SCRIPTS_FOLDER } from "#cli/scripts";
import { writeWhole } from "#prisma/write-whole";

/** One part of the build. */
interface Part {
  name: PartName;
  /** What is said before it is made, where it takes long. */
  says?: string;
  /** What it is made from; data is read from the database when the app runs. */
  sources: string[];
  /** What making it leaves. */
  outputs: string[];
  make(log: (line: string) => void): Promise<void>;
}

const LOCK = "package-lock.json";
/** Made from the sources named, so not sources themselves. */
const MADE = [SCRIPTS_FOLDER, "prisma/client"];
/** Of what Next builds, what it serves from: the rest is its cache, its traces, and types that other commands write too. */
const SERVED_PAGES = [
  ".next/BUILD_ID",
  ".next/build-manifest.json",
  ".next/prerender-manifest.json",
  ".next/required-server-files.json",
  ".next/routes-manifest.json",
  ".next/server",
  ".next/static",
];

/** In the order they are made. */
export const PARTS: Part[] = [
  {
    name: "scripts",
    sources: ["components", "islands", "lib", LOCK],
    outputs: [SCRIPTS_FOLDER],
    make: buildScripts,
  },
  {
    name: "pages",
    says: "building the app (about a minute; only after an update)",
    sources: ["app", "components", "lib", "public", "prisma", "next.config.js", "postcss.config.mjs", LOCK],
    outputs: SERVED_PAGES,
    make: buildPages,
  },
  {
    name: "programs",
    sources: ["bench", "cli", "components", "demo", "lib", "prisma", "server", LOCK],
    outputs: [PROGRAMS_FOLDER],
    make: async () => void (await buildPrograms()),
  },
];

/** Builds for production whatever is not there as it was built, or was made from other sources than there are now. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  for (const { name, says, sources, outputs, make } of PARTS) {
    const built = readBuiltParts() ?? {};
    const now = fingerprint(sources, MADE);
    if (!isStale(built[name], now, sizeOf)) continue;
    if (says) log(says);
    await make(log);
    built[name] = { sources: now, files: sizesUnder(outputs, [BUILT_PARTS_FILE]) };
    writeWhole(BUILT_PARTS_FILE, JSON.stringify(built));
  }
}

/** Next refuses while another build runs, as that of a start that was killed does until it ends by itself. */
async function buildPages(log: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await run(["node_modules/next/dist/bin/next", "build"]);
    } catch (error) {
      if (!/Another next build process is already running/.test(String(error))) throw error;
      if (attempt === 1) log("waiting for a build that an earlier start began");
      await setTimeout(2_000);
    }
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0
        ? resolve()
        : reject(
            new Failure(
              /ENOSPC|No space left/.test(output)
                ? "The disk is full: free some space and start again."
                : `The build failed:\n${output}`,
            ),
          ),
    );
  });
}
