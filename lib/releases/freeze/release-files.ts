import { CONTENT_FILE } from "#lib/facts/released-facts";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import { freeze } from "#lib/releases/freeze/freeze";
import { packed, sha256 } from "#lib/releases/freeze/packed";
import type { ReleaseContent } from "#lib/releases/release-content";
import type { ReleaseInput, WrittenInput } from "#lib/releases/release-input";
import { tableFiles } from "#lib/releases/tables/table-files";

/**
 * Version of what the files of a release hold and how they are written. Whoever changes that raises it: a release that was
 * made with another says so where it is made again.
 */
export const LAYOUT = 2;

/** What a release was made from, as its file is called. */
export const INPUT_FILE = "input.json.gz";

/** One file of a release. */
export interface ReleaseFile {
  name: string;
  type: string;
  content: Uint8Array<ArrayBuffer>;
  /** Of the content, in hexadecimal. */
  sha256: string;
}

/** A release as it is kept. */
export interface FrozenRelease {
  content: ReleaseContent;
  files: ReleaseFile[];
  /** SHA-256 of the input as text. */
  inputHash: string;
}

/**
 * Freezes a release to bytes: what the app shows, the tables that people download, and what all of it is made from. The same
 * input gives the same bytes.
 * @param before how the releases before it are named in the kept input
 */
export function freezeToFiles(
  input: ReleaseInput,
  before: Pick<WrittenInput, "lastOfPair" | "last">,
): FrozenRelease {
  const content = freeze(input);
  const written = canonicalJson({ ...input, ...before } satisfies WrittenInput);
  return {
    content,
    files: [
      file(CONTENT_FILE, "application/gzip", packed(canonicalJson(content))),
      ...tableFiles(content, input.lastOfPair).map(({ name, type, content: bytes }) =>
        file(name, type, bytes),
      ),
      file(INPUT_FILE, "application/gzip", packed(written)),
    ],
    inputHash: sha256(written),
  };
}

function file(name: string, type: string, content: Uint8Array<ArrayBuffer>): ReleaseFile {
  return { name, type, content, sha256: sha256(content) };
}
