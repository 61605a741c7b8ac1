import type { AuditEntry, SubjectKind } from "#lib/audit/entry";

/** How each kind of thing that something is done to is called. */
export const SUBJECT_NAMES: Record<SubjectKind, string> = {
  person: "person",
  invitation: "invitation",
  "index-entry": "index entry",
  description: "description",
  "index-suggestion": "suggestion for the index",
  import: "import",
};

export const SUBJECT_KINDS = Object.keys(SUBJECT_NAMES) as [SubjectKind, ...SubjectKind[]];

/**
 * What a deed was done to, in words, and the page it has; null where there is none.
 * @param name of a person, where it is known
 */
export function subjectOf(
  { subjectKind, subjectId }: Pick<AuditEntry, "subjectKind" | "subjectId">,
  name?: string,
): { words: string; href: string | null } {
  return {
    words: `${SUBJECT_NAMES[subjectKind] ?? subjectKind} ${name ?? subjectId}`,
    href: hrefOf(subjectKind, subjectId),
  };
}

function hrefOf(kind: SubjectKind, id: string): string | null {
  switch (kind) {
    case "person":
      return `/people/${encodeURIComponent(id)}`;
    case "index-entry":
      return `/coding-index/${encodeURIComponent(id)}`;
    case "description": {
      const [edition = "", code = ""] = id.split(" ");
      return `/editions/${encodeURIComponent(edition)}/groups/${encodeURIComponent(code)}`;
    }
    case "index-suggestion":
      return `/coding-index/suggestions/${encodeURIComponent(id)}`;
    default:
      return null;
  }
}
