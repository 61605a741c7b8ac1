import { defineConfig } from "prisma/config";

// `prisma generate`, `validate` and `format` need no schema engine, but the CLI looks for one and would fetch it.
// Any executable satisfies the look-up; migrations run through prisma/migrate.ts instead (docs/decisions/0003).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
