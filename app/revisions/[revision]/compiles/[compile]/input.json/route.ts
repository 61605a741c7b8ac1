import { compileFile } from "#lib/revision/compiles/compile-file.db";
import { readStoredInput } from "#lib/revision/compiles/compiles.db";

/** What a compile was made from, as it was stored. */
export function GET(
  request: Request,
  { params }: { params: Promise<Record<string, string>> },
): Promise<Response> {
  return compileFile(request, params, async (stored) => ({
    text: await readStoredInput(stored),
    type: "application/json",
    name: `compile-${stored.id}-input.json`,
  }));
}
