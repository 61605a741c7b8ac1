import { LARGEST_FORM } from "#lib/correspondence/conversion/submitted-list";
import { MOST_BYTES } from "#lib/files/attachments/attachment";
import {
  LARGEST_CODED,
  LARGEST_MICRODATA,
  LARGEST_OFFICIAL,
  LARGEST_RECORDS,
  LARGEST_STANDARDS,
  LARGEST_VISITORS,
} from "#lib/jobs/largest-files";
import { LARGEST_PAPER } from "#lib/revision/papers/import/largest-paper";

/** The largest body of a request, in bytes, where the address takes no files. */
const USUAL = 256 * 1024;

/** A thousand titles with industries and ids, all of them ten times as long as they usually are. */
const LARGEST_LIST_OF_TITLES = 1024 * 1024;

/** An attachment may have MOST_BYTES; a little more comes through, so that the form itself can say so and keep what was typed. */
const WITH_ATTACHMENT = MOST_BYTES + 4 * 1024 * 1024;

/** The same of files that are streamed into the database (lib/jobs/upload-route.db.ts). */
const MORE = 16 * 1024 * 1024;

/** Addresses that take files larger than what comes in within the time of other requests, and their largest bodies. */
const LARGE_UPLOADS = addresses({
  "/gold-coding/batches/[batch]/files/send": LARGEST_RECORDS + MORE,
  "/imports/send": LARGEST_OFFICIAL + MORE,
  "/figures/import/send": LARGEST_OFFICIAL + MORE,
  "/coded-files/send": LARGEST_CODED + MORE,
  "/revisions/[revision]/proposals/[proposal]/earnings/send": LARGEST_MICRODATA + MORE,
  "/figures/microdata/send": 2 * LARGEST_MICRODATA + MORE,
  "/title-lists/new/send": LARGEST_CODED + MORE,
  "/standards/import/send": LARGEST_STANDARDS + MORE,
});

/**
 * Addresses that take files, and the largest body of each, in bytes: more than is taken, so that the form itself can say
 * so. `[x]` stands for any part.
 */
const UPLOADS = addresses({
  "/api/v1/lookup": LARGEST_LIST_OF_TITLES,
  "/classifai/[store]/search": LARGEST_LIST_OF_TITLES,
  "/classifai/[store]/reverse_search": LARGEST_LIST_OF_TITLES,
  "/correspondences/[pair]/convert/file": 2 * LARGEST_FORM,
  "/revisions/[revision]/draft/convert/file": 2 * LARGEST_FORM,
  "/revisions/[revision]/draft/convert/whole": 2 * LARGEST_FORM,
  "/revisions/[revision]/issues/[issue]/evidence/file": WITH_ATTACHMENT,
  "/consultations/[round]/proposals/[proposal]/send": WITH_ATTACHMENT,
  "/suggest/send": WITH_ATTACHMENT,
  "/coded-files/send-small": 4 * LARGEST_VISITORS,
  "/revisions/[revision]/import/send": 2 * LARGEST_PAPER,
});

function addresses(most: Record<string, number>): [RegExp, number][] {
  return Object.entries(most).map(([path, bytes]) => [
    new RegExp(`^${path.replace(/\[\w+\]/g, "[^/]+")}$`),
    bytes,
  ]);
}

/** The largest body that a request to this path may have, in bytes. The server refuses more (server/limit-body.ts). */
export function bodyLimit(path: string): number {
  return [...UPLOADS, ...LARGE_UPLOADS].find(([uploads]) => uploads.test(path))?.[1] ?? USUAL;
}

/** Whether a request to this path may take long to come in, once the app has begun to read it. */
export function maySendLong(path: string): boolean {
  return LARGE_UPLOADS.some(([uploads]) => uploads.test(path));
}
