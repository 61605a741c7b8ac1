import type { Change } from "#lib/compile/decisions/change";

/** Whether changes only give groups other titles or codes: then they can come with "no further action". */
export function onlyRenames(changes: readonly Change[]): boolean {
  return changes.every(({ type }) => type === "rename" || type === "recode");
}
