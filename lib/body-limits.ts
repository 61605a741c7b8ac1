import { CONVERT_PATH } from "#lib/correspondence/conversion-query";
import { LARGEST_FORM } from "#lib/correspondence/submitted-list";

/** The largest body of a request, in bytes, where the address takes no files. */
const USUAL = 256 * 1024;

/** Addresses that take files, and the largest body of each, in bytes. */
const UPLOADS: Record<string, number> = {
  [`${CONVERT_PATH}/file`]: LARGEST_FORM,
};

/** The largest body that a request to this path may have, in bytes. The server refuses more (cli/limit-body.ts). */
export function bodyLimit(path: string): number {
  return Object.hasOwn(UPLOADS, path) ? UPLOADS[path]! : USUAL;
}
