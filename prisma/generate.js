// What npm runs after it has installed: generates the database client. Where production is installed, Prisma's program is
// not, and the client came with the build.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PRISMA = "node_modules/prisma/build/index.js";
if (existsSync(PRISMA))
  process.exitCode = spawnSync(process.execPath, [PRISMA, "generate"], { stdio: "inherit" }).status ?? 1;
