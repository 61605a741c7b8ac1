import { type Table, tableOf } from "#lib/files/table";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { API } from "#lib/publication/resources/addresses";
import type { PublishedComment } from "#lib/revision/consultation/comment";
import { listRounds, readRound } from "#lib/revision/consultation/consultation.db";
import {
  type ProposalForComment,
  proposalsForComment,
} from "#lib/revision/consultation/proposals-for-comment";
import { commentHref, type Round } from "#lib/revision/consultation/round";
import { type WindowState, windowState } from "#lib/revision/consultation/window";
import { publicPart } from "#lib/revision/public-part";
import { readBasis, readStoredRevision } from "#lib/revision/revision.db";

/** A round as programs read it; instants are in UTC. */
interface RoundJson {
  id: number;
  title: string;
  about: string;
  opensAt: string;
  closesAt: string;
  state: WindowState;
  links: { self: string; comments: string };
}

export function roundJson({ id, title, about, opensAt, closesAt }: Round, now: Date): RoundJson {
  const self = `${API}/consultations/${id}`;
  return {
    ...{ id, title, about },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    state: windowState({ opensAt, closesAt }, now),
    links: { self, comments: `${self}/comments` },
  };
}

/** Rounds as a table. */
export function roundsTable(rounds: readonly RoundJson[]): Table {
  return tableOf(
    [
      { name: "id", kind: "number", meaning: "number of the round", cell: ({ id }) => id },
      { name: "title", kind: "text", meaning: "its name", cell: ({ title }) => title },
      {
        name: "opens_at",
        kind: "text",
        meaning: "instant at which it opens, in UTC",
        cell: ({ opensAt }) => opensAt,
      },
      {
        name: "closes_at",
        kind: "text",
        meaning: "instant at which it closes, in UTC",
        cell: ({ closesAt }) => closesAt,
      },
      { name: "state", kind: "text", meaning: "coming, open or closed", cell: ({ state }) => state },
    ],
    rounds,
  );
}

/** A round, or a `ProblemDetails` with those there are. */
export async function requireRound(id: number): Promise<Round> {
  const round = await readRound(id);
  if (round) return round;
  const rounds = await listRounds();
  throw new ProblemDetails("unknown-round", "There is no round of consultation of this number.", {
    suggestions: rounds.slice(0, 10).map((one) => ({
      href: `${API}/consultations/${one.id}`,
      name: String(one.id),
      title: one.title,
    })),
  });
}

/** What a round asks, as far as everybody may read it. */
export async function readPublicForComment({ asks, of }: Round): Promise<ProposalForComment[]> {
  const [revision, basis] = await Promise.all([readStoredRevision(of.id), readBasis(of.id)]);
  return revision ? proposalsForComment(asks, publicPart(revision), basis.groups) : [];
}

export function forCommentJson({
  proposal,
  version,
  title,
  issue,
  label,
  question,
  changes,
  ...one
}: ProposalForComment) {
  return {
    ...{ proposal, version, title, question, changes },
    issue: { id: issue, label },
    stage: one.stage,
    outForComment: one.outForComment,
  };
}

export function commentJson(comment: PublishedComment) {
  const { id, round, proposal, version, stance, part, text, link, name } = comment;
  const { sentAt, response, respondedAt } = comment;
  return {
    ...{ id, round, proposal, version, stance, part, text, link, name },
    sentAt: sentAt.toISOString(),
    response: { text: response, at: respondedAt.toISOString() },
  };
}

/** What is answered to whoever sent a comment. */
export function sentJson(id: number) {
  return { id, links: { page: commentHref(id) } };
}
