import { openDatabase } from "#cli/database";
import { draftMigration } from "#prisma/migrate";

/** `soc migration NAME`: for developers, after a change to prisma/schema.prisma. */
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
    console.log(folder ?? "The newest migration and schema.prisma agree: nothing to write.");
    return 0;
  } finally {
    database.close();
  }
}
