import { compileFile } from "#lib/stored-compiles/compile-file";
import { readStoredInput } from "#lib/stored-compiles/store";

/** What a compile was made from, as it was stored. */
export function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return compileFile(params, async (stored) => ({
    text: await readStoredInput(stored),
    type: "application/json",
    name: `compile-${stored.id}-input.json`,
  }));
}
