import type { Edition } from "#lib/facts/edition";

/** The edition that was released last; null where none is. Of two of the same day, the one that is listed first. */
export function newestEdition<One extends Pick<Edition, "status" | "releasedOn">>(
  editions: readonly One[],
): One | null {
  const day = (edition: One) => edition.releasedOn ?? "";
  return editions
    .filter(({ status }) => status === "released")
    .reduce<One | null>((last, one) => (last && day(last) >= day(one) ? last : one), null);
}
