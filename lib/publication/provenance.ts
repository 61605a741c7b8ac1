/** Where published tables come from, under which licence, and how old they are. */

export const LICENCE = {
  name: "Open Government Licence v3.0",
  href: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  /** The words that the licence asks for. */
  attribution: "Contains public sector information licensed under the Open Government Licence v3.0.",
} as const;

export const MAKER =
  "SOC Workbench, an independent tool: not a service of the Office for National Statistics or of any government department.";

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
