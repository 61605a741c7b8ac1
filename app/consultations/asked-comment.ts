import type { Comment } from "#lib/consultation/comment";
import { readComment } from "#lib/consultation/store";
import { numberIn } from "#lib/parameters";
import type { Subject } from "#lib/people/permissions";

/** The comment that an address names; null where there is none. */
export async function askedComment({
  params,
}: {
  params: Promise<Record<string, string>>;
}): Promise<Comment | null> {
  return readComment(numberIn((await params).id));
}

/** Whose comment it is, for permission. */
export async function commentSubject(context: { params: Promise<Record<string, string>> }): Promise<Subject> {
  const comment = await askedComment(context);
  return comment ? { ownerId: comment.personId } : {};
}
