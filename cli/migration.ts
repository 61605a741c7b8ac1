import { openDatabase } from "#cli/database";
import { draftMigration } from "#prisma/draft-migration";

/** `soc migration NAME`: for developers, after a change to prisma/schema. */
export async function migrationCommand(argv: string[]): Promise<number> {
  const [name] = argv;
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error(
      "Give the migration a name of small letters, digits and underscores: npm run soc -- migration add_x",
    );
    return 2;
  }
  const database = await openDatabase((line) => console.error(line));
  try {
    const folder = await draftMigration(database.url, name, new Date());
    console.log(folder ?? "The migrations and prisma/schema agree: nothing to write.");
    return 0;
  } finally {
    database.close();
  }
}
