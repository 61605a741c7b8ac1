import { cache } from "react";
import { appUrl } from "#lib/platform/env";
import { pathText } from "#lib/platform/parameters";
import { listRounds } from "#lib/revision/consultation/consultation.db";
import { type Round, roundHref } from "#lib/revision/consultation/round";
import { windowState } from "#lib/revision/consultation/window";
import { commentsNote, type PaperDocument, paperDocument } from "#lib/revision/papers/paper-document";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import type { PaperView, RevisionView } from "#lib/revision/revision-view";
import { currentRevision } from "../../../../readership";

/** What a paper's address leads to, as far as whoever looks at it may read it. */
export interface CurrentPaper {
  id: string;
  revision: RevisionView;
  /** Both null where the revision has such a paper. */
  paper: PaperView | null;
  document: PaperDocument | null;
}

/** The paper that an address names; asked once for each request. @param segment of the path, as revision */
export const currentPaper: (revision: string, segment: string) => Promise<CurrentPaper> = cache(
  async (ofRevision, segment) => {
    const id = pathText(segment);
    const revision = await currentRevision(await revisionOfAddress({ revision: ofRevision, paper: segment }));
    const paper = revision.paper(id);
    if (!paper) return { id, revision, paper: null, document: null };
    const closing = closingOf(paper, await listRounds(revision.heading.id), new Date());
    return { id, revision, paper, document: paperDocument(paper, revision, { closing }) };
  },
);

/** Until when and where comments are welcome, for each round that is open on something of the paper. */
function closingOf({ issues }: PaperView, rounds: readonly Round[], now: Date): string[] {
  const out = new Set(
    issues.flatMap(({ proposal, stage }) =>
      proposal && stage === "out for comment" ? [`${proposal.id} ${proposal.version}`] : [],
    ),
  );
  return rounds
    .filter((round) => windowState(round, now) === "open")
    .filter(({ asks }) => asks.some(({ proposal, version }) => out.has(`${proposal} ${version}`)))
    .map(({ id, closesAt }) => commentsNote(closesAt, `${appUrl()}${roundHref(id)}`));
}
