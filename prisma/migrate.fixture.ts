import { readyDatabase } from "#prisma/database";

// A start of its own as far as the database goes, for a test to kill.
await readyDatabase(process.argv[2]!);
