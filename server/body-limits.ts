import { LARGEST_FORM } from "#lib/correspondence/conversion/submitted-list";
import { MOST_BYTES } from "#lib/files/attachments/attachment";
import { LARGEST_PAPER } from "#lib/revision/papers/import/largest-paper";

/** The largest body of a request, in bytes, where the address takes no files. */
const USUAL = 256 * 1024;

/** An attachment may have MOST_BYTES; a little more comes through, so that the form itself can say so and keep what was typed. */
const WITH_ATTACHMENT = MOST_BYTES + 4 * 1024 * 1024;

/**
 * Addresses that take files, and the largest body of each, in bytes: more than is taken, so that the form itself can say
 * so. `[x]` stands for any part.
 */
const UPLOADS: readonly [RegExp, number][] = Object.entries({
  "/correspondences/[pair]/convert/file": 2 * LARGEST_FORM,
  "/revisions/[revision]/draft/convert/file": 2 * LARGEST_FORM,
  "/revisions/[revision]/issues/[issue]/evidence/file": WITH_ATTACHMENT,
  "/consultations/[round]/proposals/[proposal]/send": WITH_ATTACHMENT,
  "/suggest/send": WITH_ATTACHMENT,
  "/revisions/[revision]/import/send": 2 * LARGEST_PAPER,
}).map(([path, most]) => [new RegExp(`^${path.replace(/\[\w+\]/g, "[^/]+")}$`), most]);

/** The largest body that a request to this path may have, in bytes. The server refuses more (server/limit-body.ts). */
export function bodyLimit(path: string): number {
  return UPLOADS.find(([uploads]) => uploads.test(path))?.[1] ?? USUAL;
}
