import { benchCompile } from "#bench/compile";
import { benchGroups } from "#bench/groups";
import { benchLookup } from "#bench/lookup";
import { benchPages } from "#bench/pages";
import { countQuestions } from "#bench/questions";
import { benchSpelling } from "#bench/spelling";
import { openTrigrams } from "#bench/trigrams";
import { buildIfStale } from "#cli/build";
import { exitWith } from "#cli/failure";
import { freePort } from "#prisma/postgres/embedded-postgres";
import { startTestServer } from "#prisma/test/database";
import { claimTestSlot } from "#prisma/test/slot";
import { listen } from "#server/listen";

/**
 * `npm run bench`: the compiler, finding a group by its title, misspelt words, the lookup against other ways of
 * searching, and each page against the bare SQL it needs, with what it asks of the database, all in one run on a copy
 * of the prepared database. Figures depend on the machine; ratios travel better.
 */
async function bench(): Promise<void> {
  benchCompile();
  benchGroups();
  benchSpelling();
  const databases = await startTestServer(claimTestSlot("bench-postgres"));
  try {
    const databaseUrl = await databases.clone("bench");
    const trigrams = await openTrigrams(databaseUrl);
    await benchLookup(trigrams.make);
    await trigrams.close();
    process.env.DATABASE_URL = databaseUrl;
    await buildIfStale(console.log);
    const port = await freePort();
    const close = await listen({ dev: false, port });
    await benchPages(`http://localhost:${port}`, databaseUrl);
    await countQuestions(`http://localhost:${port}`);
    await close();
  } finally {
    databases.stop();
  }
}

bench().then(() => process.exit(0), exitWith);
