import { removeStoredFile, storeFile } from "#lib/jobs/stored-file.db";
import type { Action, AnybodysAction } from "#lib/permissions/permissions";
import { type FormRouteOptions, formRoute } from "#lib/web/form-route.db";

/** What is not anybody's: whoever sends a large file is somebody. */
type PersonsAction = Exclude<Action, AnybodysAction>;

/**
 * A form with files that are larger than what memory is for: each is streamed into the database (`kept` in `run`), from
 * where a job reads it (`readStoredFile`). Nothing is left of the files of a form that is refused. Its address is in
 * server/body-limits.ts, and counts for more time there. The work takes over what is kept: it removes it when it is done.
 */
export function uploadRoute<Values, const Name extends PersonsAction>(
  options: Omit<FormRouteOptions<Values, Name>, "keeping" | "files"> & {
    files: readonly string[];
    /** Most bytes of one file. */
    most: number;
    /** Hours that a file is kept where nothing takes it over; a week unless told. */
    keptHours?: number;
  },
) {
  return formRoute<Values, Name>({
    limit: "upload by person",
    ...options,
    keeping: {
      keep: (name, content, owner) =>
        storeFile(content, { name, owner, most: options.most, keptHours: options.keptHours }),
      discard: ({ id }) => removeStoredFile(id),
    },
  });
}
