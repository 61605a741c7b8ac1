import type { AuditEntry, SubjectKind } from "#lib/record/entry";

/** How each kind of thing that something is done to is called. */
export const SUBJECT_NAMES: Record<SubjectKind, string> = {
  person: "person",
  invitation: "invitation",
  "index-entry": "index entry",
  description: "description",
  "index-suggestion": "suggestion for the index",
  import: "import",
  "data-set": "data set of figures",
  revision: "revision",
  "revision-suggestion": "suggestion",
  "review-paper": "review paper",
  issue: "issue",
  proposal: "proposal",
  decision: "decision",
  "life-step": "life of a proposal",
  "consultation-round": "consultation round",
  comment: "comment",
  meeting: "meeting",
  compile: "compile",
  release: "release",
  batch: "batch of records",
  queue: "queue",
  guideline: "guideline",
  "gold-code": "gold code",
  ruling: "ruling",
  distinction: "distinction",
  titles: "set of titles",
  "title-list": "list of titles",
  standard: "standard",
  "standards-file": "file of standards",
  "like-pair": "two that are alike",
  "plan-action": "action of the standards plan",
  job: "long work",
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
  const kind = SUBJECT_NAMES[subjectKind] ?? subjectKind;
  return {
    // What was asked for is told by what was done; its id says nothing to anybody.
    words: subjectKind === "job" ? kind : `${kind} ${name ?? subjectId}`,
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
    case "revision":
      return `/revisions/${encodeURIComponent(id)}`;
    case "revision-suggestion":
      return `/suggest/${encodeURIComponent(id.replace(/^S-/, ""))}`;
    // Each leads on to where it is in its revision.
    case "review-paper":
      return `/revision/papers/${encodeURIComponent(id)}`;
    case "issue":
      return `/revision/issues/${encodeURIComponent(id)}`;
    case "proposal":
      return `/revision/proposals/${encodeURIComponent(id)}`;
    case "life-step": {
      // "next from draft to …": of one revision; without its id, of all that have no steps of their own.
      const [revision = "", from] = id.split(" ");
      return from === "from" ? `/revisions/${encodeURIComponent(revision)}/life` : "/revisions/standing-life";
    }
    case "consultation-round":
      return `/consultations/${encodeURIComponent(id)}`;
    case "comment":
      return `/consultations/comments/${encodeURIComponent(id)}`;
    case "meeting":
      return `/revision/meetings/${encodeURIComponent(id)}`;
    case "compile":
      return `/revision/compiles/${encodeURIComponent(id)}`;
    case "batch":
      return `/gold-coding/batches/${encodeURIComponent(id)}`;
    case "data-set":
      return `/figures/${encodeURIComponent(id)}`;
    case "queue":
      return `/gold-coding/queues/${encodeURIComponent(id)}`;
    case "job":
      return `/jobs/${encodeURIComponent(id)}`;
    case "release":
      // "soc2010-soc2020/1".
      return `/releases/${id.split("/").map(encodeURIComponent).join("/")}`;
    case "gold-code":
      return `/gold-coding/records/${encodeURIComponent(id)}`;
    case "ruling":
      return `/gold-coding/rulings/${encodeURIComponent(id)}`;
    // Known by its key, which reads as its URN does.
    case "standard":
      return `/standards/${encodeURIComponent(id)}`;
    case "standards-file":
      return `/standards/import/${encodeURIComponent(id)}`;
    case "like-pair":
      return "/standards/duplicates";
    case "plan-action":
      return `/standards/plan/${encodeURIComponent(id)}`;
    case "titles":
      return "/lookup/quality";
    case "title-list":
      return `/title-lists/${encodeURIComponent(id)}`;
    case "distinction":
      return `/gold-coding/distinctions/${encodeURIComponent(id)}`;
    default:
      return null;
  }
}
