import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Prisma's own schema engine, from the registry package that holds it as WebAssembly, for writing migrations: it reads
 * the tables of a database and compares them with the schema. The `prisma migrate` command wants a native engine that it
 * downloads from elsewhere; this one needs no download (docs/decisions/0003).
 * @param files of the schema
 */
export async function withSchemaEngine<T>(
  url: string,
  files: { path: string; content: string }[],
  run: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  await load();
  const letters: number[] = [];
  const pool = notingLetters(url, letters);
  const adapters = new PrismaPg(pool);
  const connect = adapters.connect.bind(adapters);
  adapters.connect = async () => {
    const connection = await connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const column of letters) result.columnTypes[column] = ColumnTypeEnum.Character;
      return result;
    };
    return connection;
  };
  const factory = bindMigrationAwareSqlAdapterFactory(adapters);
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const instance = await engine.SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await run(instance);
  } finally {
    instance.free();
    // The engine leaves its connections open.
    await pool.end();
  }
}

/**
 * Connections on which columns of PostgreSQL's one-letter type, which its catalogues have, are read as text, for the
 * adapter has no name for that type. Which columns of the last answer were such is noted in `letters`.
 */
function notingLetters(url: string, letters: number[]): pg.Pool {
  const { CHAR, TEXT } = pg.types.builtins;
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
  const noting = async (...args: unknown[]) => {
    const result = await query(...args);
    letters.length = 0;
    result.fields?.forEach((field, column) => {
      if (field.dataTypeID !== CHAR) return;
      field.dataTypeID = TEXT;
      letters.push(column);
    });
    return result;
  };
  pool.query = noting as typeof pool.query;
  return pool;
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
