import { compileFile } from "#lib/revision/compiles/compile-file.db";
import { remake } from "#lib/revision/compiles/compiles.db";

/** The table of a compile, made again from its input. */
export function GET(
  request: Request,
  { params }: { params: Promise<Record<string, string>> },
): Promise<Response> {
  return compileFile(request, params, async (stored) => ({
    text: (await remake(stored)).csv,
    type: "text/csv",
    name: `compile-${stored.id}.csv`,
  }));
}
