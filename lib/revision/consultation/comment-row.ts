import type { AttachmentType } from "#lib/files/attachments/attachment";
import type { Comment, Stance } from "#lib/revision/consultation/comment";

/** What a comment is read with. */
export const WITH_RESPONSE = {
  response: true,
  person: { select: { name: true } },
  round: { select: { title: true } },
  attachment: { select: { id: true, fileName: true, type: true, size: true } },
} as const;

/** A comment as the database holds it. */
interface CommentRow {
  id: number;
  roundId: number;
  proposalId: string;
  version: number;
  personId: string;
  stance: string;
  part: string;
  text: string;
  link: string | null;
  publishName: boolean;
  sentAt: Date;
  person: { name: string };
  round: { title: string };
  attachment: { id: number; fileName: string; type: string; size: number } | null;
  response: {
    text: string;
    published: boolean;
    withheldReason: string | null;
    revision: number;
    respondedAt: Date;
  } | null;
}

export function commentOf(row: CommentRow): Comment {
  const { id, version, personId, part, text, publishName, sentAt, attachment, response } = row;
  return {
    ...{ id, version, personId, part, text, publishName, sentAt },
    round: row.roundId,
    roundTitle: row.round.title,
    proposal: row.proposalId,
    personName: row.person.name,
    stance: row.stance as Stance,
    link: row.link ?? "",
    attachment: attachment && { ...attachment, type: attachment.type as AttachmentType },
    response: response && {
      text: response.text,
      published: response.published,
      withheldReason: response.withheldReason ?? "",
      revision: response.revision,
      respondedAt: response.respondedAt,
    },
  };
}
