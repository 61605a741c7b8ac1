import { prose } from "#lib/web/fields";

/** Why something is done to somebody, for the record. */
export function reasonField() {
  return prose("The reason", { required: "Give the reason: it stands in the record.", longest: 1_000 });
}
