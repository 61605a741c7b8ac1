import type { AuditEntry } from "#lib/audit/entry";
import { subjectOf } from "#lib/audit/subject";

/** What a deed was done to, with a link to its page where it has one. */
export function SubjectLink({ entry, name }: { entry: AuditEntry; name?: string | undefined }) {
  const { words, href } = subjectOf(entry, name);
  return href ? <a href={href}>{words}</a> : words;
}
