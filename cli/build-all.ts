import { buildIfStale } from "#cli/build";
import { generateClientIfStale } from "#cli/client";
import { exitWith } from "#cli/failure";

/** `npm run build`: everything that production needs, into dist, .next and public/scripts; what is built already is kept. */
async function buildAll(): Promise<void> {
  const log = (line: string) => console.log(`soc-workbench: ${line}`);
  generateClientIfStale();
  await buildIfStale(log);
  log("built: node dist/server.js serves it, with DATABASE_URL set to a PostgreSQL database");
}

buildAll().catch(exitWith);
