/**
 * The version of the coding index that entries are of: the highest that any version note names ("V8 new/V13 amended"
 * → 13); null when none does.
 */
export function indexVersion(entries: readonly { version: string }[]): number | null {
  let highest = 0;
  for (const { version } of entries) {
    for (const [, number] of version.matchAll(/\bV([0-9]{1,3}) (?:new|amended)/g)) {
      highest = Math.max(highest, Number(number));
    }
  }
  return highest === 0 ? null : highest;
}
