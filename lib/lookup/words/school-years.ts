/**
 * Years, key stages and stages of school as the index has them, by kind of school. Year groups and key stages: the
 * national curriculum of England (Education Act 2002, section 82) and of Wales; primaries and secondaries of Scotland
 * count P1 to P7 and S1 to S6.
 */
const PRIMARY = "primary school";
const SECONDARY = "secondary school";
const SIXTH_FORM = "sixth form college";
const NURSERY = "nursery school";

/** Last year of each kind of school. */
const YEARS: [last: number, school: string][] = [
  [6, PRIMARY],
  [11, SECONDARY],
  [13, SIXTH_FORM],
];
/** Last key stage of each kind of school. */
const KEY_STAGES: [last: number, school: string][] = [
  [2, PRIMARY],
  [4, SECONDARY],
  [5, SIXTH_FORM],
];

const TEACHES = /\b(?:teach|tchr|tutor|assistant|class)/;
const HIGHER = "higher education";

const LEVELS: [pattern: RegExp, school: (found: string) => string | undefined][] = [
  [
    /\b(?:year|yr)s?\s?([1-9]|1[0-3])(?:\s?(?:-|to|and|\/)\s?(?:[1-9]|1[0-3]))?\b|\by([1-9]|1[0-3])\b/,
    schoolOf(YEARS),
  ],
  [/\b(?:ks|key\s?stages?)\s?([1-5])(?:\s?(?:-|to|and|\/)\s?[1-5])?\b/, schoolOf(KEY_STAGES)],
  [/\b(?:p[1-7]|primary [1-7])\b/, () => PRIMARY],
  [/\bs[1-6]\b/, () => SECONDARY],
  [/\breception(?:\s(?:class|year))?\b/, () => PRIMARY],
  [/\b(?:eyfs|(?:early years )?foundation stage)\b/, () => NURSERY],
  [/\b(?:post-?16|a[- ]levels?)\b/, () => SIXTH_FORM],
  [/\bpost-?\s?secondary\b/, () => HIGHER],
  [/\bgcse\b/, () => SECONDARY],
];

function schoolOf(lasts: readonly [number, string][]) {
  return (found: string) => lasts.find(([last]) => Number(found) <= last)?.[1];
}

/** A folded title of somebody who teaches, with the year or stage taught said as the kind of school; null where it names none. */
export function withSchool(text: string): { text: string; from: string; to: string } | null {
  if (!TEACHES.test(text)) return null;
  for (const [pattern, school] of LEVELS) {
    const [from, ...numbers] = pattern.exec(text) ?? [];
    if (from === undefined) continue;
    const to = school(numbers.find((number) => number !== undefined) ?? "");
    if (to === undefined) continue;
    const rest = text.replace(from, " ").replace(/\s+/g, " ").trim();
    return { text: `${rest} (${to})`, from, to };
  }
  return null;
}
