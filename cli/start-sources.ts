import { generateClientIfStale } from "#cli/client";
import { exitWith } from "#cli/failure";
import { start } from "#cli/start";

/** `npm start`, `npm run dev` and `npm run demo`: from the sources, building what is not built yet. */
const dev = process.argv.includes("--dev");

start({
  dev,
  alone: true,
  terminal: ["--import", "tsx", "cli/soc.ts"],
  prepare: generateClientIfStale,
  beforeServing: async (log) => {
    if (dev) await (await import("#cli/scripts")).watchScripts();
    else await (await import("#cli/build")).buildIfStale(log);
  },
}).catch(exitWith);
