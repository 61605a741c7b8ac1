import { buildIfStale } from "#cli/build";
import { serve } from "#cli/server";
import { startTestServer } from "#prisma/test-database";
import { claimTestSlot } from "#prisma/test-slot";

/** The app as a user gets it, production build and all, on a fresh copy of the prepared database. */
const databases = await startTestServer(claimTestSlot("e2e-postgres"));
process.env.DATABASE_URL = await databases.clone("e2e");
await buildIfStale((line) => console.log(line));
const close = await serve({ dev: false, port: Number(process.env.PORT) });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await close();
    databases.stop();
    process.exit(0);
  });
