import { compileFile } from "#lib/revision/compiles/compile-file.db";
import { readStoredInput } from "#lib/revision/compiles/compiles.db";

/** What a compile was made from, as it was stored. */
export function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return compileFile(params, async (stored) => ({
    text: await readStoredInput(stored),
    type: "application/json",
    name: `compile-${stored.id}-input.json`,
  }));
}
