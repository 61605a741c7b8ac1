import { numberIn, pathText } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { Refusal } from "#lib/platform/refusal";
import { readStoredCompile, type StoredCompile } from "#lib/revision/compiles/compiles.db";
import { ledToOwn } from "#lib/revision/led-to-own.db";
import { revisionHref } from "#lib/revision/paper-address";

/** Answers with a file of a compile, or says why there is none. Bytes are those that its hash is of: no mark before them. */
export async function compileFile(
  request: Request,
  params: Promise<Record<string, string>>,
  make: (stored: StoredCompile) => Promise<{ text: string; type: string; name: string }>,
): Promise<Response> {
  const led = await ledToOwn(request);
  if (led) return led;
  const { revision = "", compile } = await params;
  const noFile = (status: 404 | 409, sentence: string) => noFileOf(pathText(revision), status, sentence);
  const stored = await readStoredCompile(numberIn(compile));
  if (!stored) return noFile(404, "There is no compile of this number.");
  try {
    const { text, type, name } = await make(stored);
    return new Response(text, {
      headers: {
        "Content-Type": `${type}; charset=utf-8`,
        "Content-Disposition": `attachment; filename="${name}"`,
        // What a number stands for never changes, but a later version of the app may refuse to make it.
        "Cache-Control": "no-cache",
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return noFile(409, error.message);
    throw error;
  }
}

function noFileOf(revision: string, status: 404 | 409, sentence: string): Response {
  const link = { href: revisionHref(revision, "compiles"), name: "All compiles that are kept" };
  return sentencePage(status, { title: "There is no such file", sentence, link });
}
