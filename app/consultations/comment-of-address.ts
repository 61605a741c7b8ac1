import type { Subject } from "#lib/permissions/permissions";
import { numberIn } from "#lib/platform/parameters";
import type { Comment } from "#lib/revision/consultation/comment";
import { readComment } from "#lib/revision/consultation/consultation.db";
import { roundSubject } from "#lib/revision/consultation/round-subject.db";

/** The comment that an address names; null where there is none. */
export async function commentOfAddress({
  params,
}: {
  params: Promise<Record<string, string>>;
}): Promise<Comment | null> {
  return readComment(numberIn((await params).id));
}

/** Whose comment it is, and in which round, for permission. */
export async function commentSubject(context: { params: Promise<Record<string, string>> }): Promise<Subject> {
  const comment = await commentOfAddress(context);
  if (!comment) return {};
  return { ownerId: comment.personId, ...(await roundSubject(comment.round)) };
}
