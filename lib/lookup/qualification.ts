import type { LookupEntry } from "#lib/lookup/compiled-index";

/** An entry that the title may mean. */
export interface Candidate {
  entry: LookupEntry;
  /** Unit group in the edition asked for. */
  code: string;
}

/** How the index says that somebody is chartered, registered or has a degree. */
const QUALIFIED = /^(?:professional|qualified|chartered|registered|graduate)\b/;

export function isQualified(add: string): boolean {
  return QUALIFIED.test(add);
}

/** What is asked of a title that is coded otherwise where somebody is qualified. @param add how the index says so */
export function askQualification(add: string): string {
  if (/^registered\b/.test(add)) return "Is the person on a professional register?";
  if (/^(?:qualified|chartered)\b/.test(add)) return "Is the person chartered or fully qualified?";
  return "Is the person chartered, or qualified to degree level?";
}

/** What a qualifier says somebody is qualified in: "professional, civil" → "civil". */
export function fieldOf(add: string): string {
  return add.replace(QUALIFIED, "").replace(/^[,:]? */, "");
}

/** What candidates are once it is known that somebody is qualified: those of whom the index says so, by their fields. */
export function qualifiedIn(candidates: readonly Candidate[], said: string): Candidate[] {
  return candidates
    .filter(({ entry }) => QUALIFIED.exec(entry.add)?.[0] === said)
    .map(({ entry, code }) => ({ entry: { ...entry, add: fieldOf(entry.add) }, code }));
}

/** The entry of those who are qualified and of whom nothing more is said. @param codes groups that it may lead to */
export function qualifiedInAny(
  candidates: readonly Candidate[],
  codes: readonly string[],
): Candidate | undefined {
  return candidates.find(
    ({ entry: { add, ind }, code }) =>
      ind === "" && isQualified(add) && fieldOf(add) === "" && codes.includes(code),
  );
}
