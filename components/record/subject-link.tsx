import type { AuditEntry } from "#lib/record/entry";
import { subjectOf } from "#lib/record/subject";

/** What a deed was done to, with a link to its page where it has one. @param names of people by id */
export function SubjectLink({ entry, names }: { entry: AuditEntry; names: ReadonlyMap<string, string> }) {
  const { words, href } = subjectOf(
    entry,
    entry.subjectKind === "person" ? names.get(entry.subjectId) : undefined,
  );
  return href ? <a href={href}>{words}</a> : words;
}
