import type { ReleaseHeading } from "#lib/facts/released-facts";
import type { ColumnOf } from "#lib/files/table";

/** The release that every row of a table stands in, so that a row says it wherever it is copied to. */
export function releaseColumn({ title }: Pick<ReleaseHeading, "title">): ColumnOf<unknown> {
  return { name: "release", kind: "text", meaning: "the release that the row stands in", cell: () => title };
}
