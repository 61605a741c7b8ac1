import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Prisma's own schema engine, from the registry package that holds it as WebAssembly. The `prisma migrate` command
 * wants a native engine that it downloads from elsewhere; this one needs no download and fills the same
 * `_prisma_migrations` table (docs/decisions/0003).
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodel: string | null,
  run: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await load();
  const adapters = new PrismaPg({ connectionString: url });
  const connections: { dispose(): Promise<void> }[] = [];
  const connect = adapters.connect.bind(adapters);
  adapters.connect = async () => {
    const connection = await connect();
    // The adapter's own way cuts a script at every semicolon, those within functions too. Sent whole it is also one
    // transaction: a migration that fails leaves nothing.
    connection.executeScript = async (script) => {
      await connection.executeRaw({ sql: script, args: [], argTypes: [] });
    };
    connections.push(connection);
    return connection;
  };
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const options = {
    datamodels: datamodel ? ([["schema.prisma", datamodel]] as [string, string][]) : undefined,
  };
  const instance = await engine.SchemaEngine.new(options, () => {}, factory);
  try {
    return await run(instance);
  } finally {
    instance.free();
    // The engine leaves its connection open, and with it the lock that keeps other migrations waiting.
    for (const connection of connections) await connection.dispose();
  }
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
  loaded ??= (async () => {
    const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
    const bytes = await readFile(file.replace(/\.js$/, ".wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": engine as never });
    const glue = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
  })();
  return loaded;
}
