import { fileURLToPath } from "node:url";
import { readBuiltParts, sizeOf } from "#cli/build-files";
import { whyNotWhole } from "#cli/built-parts";
import { exitWith, Failure } from "#cli/failure";
import { start } from "#cli/start";

/**
 * dist/server.js, what `npm run build` makes of this file: serves the build, on the database in DATABASE_URL, with nothing
 * of what builds it installed. Several may serve one database.
 */
function prepare(): void {
  if (!process.env.DATABASE_URL)
    throw new Failure(
      "DATABASE_URL is not set: give a PostgreSQL database, such as postgresql://user:password@host:5432/soc, or use npm start, which brings one.",
    );
  const damage = whyNotWhole(readBuiltParts(), sizeOf);
  if (damage) throw new Failure(damage);
}

// What is read while it runs, pages and data, lies beside the folder of the programs, wherever it is called from.
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
start({ dev: false, alone: false, terminal: ["dist/soc.js"], prepare, beforeServing: async () => {} }).catch(
  exitWith,
);
