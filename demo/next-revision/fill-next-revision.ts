import type { RevisionCast } from "#demo/cast";
import { fillGroupMeetings } from "#demo/next-revision/fill-meetings";
import { openDemonstrationRevision } from "#demo/next-revision/open-revision";
import type { DemonstratedPaper } from "#demo/next-revision/paper";
import { PAPERS } from "#demo/next-revision/papers";
import { type RaisedIssue, raiseIssues } from "#demo/next-revision/raise-issues";
import { openRound } from "#demo/next-revision/rounds";
import { decideAt, takeFurther } from "#demo/next-revision/take-further";
import { giveRole } from "#lib/people/people.db";

/**
 * Opens the next revision and fills it as people would: papers with issues and evidence, proposals taken as far as they
 * are said to have come, a round that has closed with every comment answered and one that is open, meetings of both groups.
 * @param papers those that are opened
 * @returns the revision's id
 */
export async function fillNextRevision(
  cast: RevisionCast,
  papers: readonly DemonstratedPaper[] = PAPERS,
): Promise<string> {
  const { custodian, coder } = cast;
  const revision = await openDemonstrationRevision(custodian);
  await giveRole(custodian, coder.personId, {
    ...{ role: "working-group", scope: { kind: "revision", id: revision } },
    reason: "Speaks for the coding team in the working group of this revision",
  });
  const raised: RaisedIssue[] = [];
  for (const paper of papers) raised.push(...(await raiseIssues(cast, revision, paper)));
  const closed = await openRound(custodian, revision, {
    title: "First consultation on the next edition",
    about:
      "What the working group put first: occupations that came since 2020, and groups that have become small. Invented for the demonstration.",
    daysLeft: 1,
  });
  const open = await openRound(custodian, revision, {
    title: "Second consultation on the next edition",
    about:
      "Eight proposals on lines between groups that people themselves draw in different ways: plumbers and heating engineers, home carers and care workers, programmers and designers. Invented for the demonstration.",
    daysLeft: 42,
  });
  for (const one of raised) await takeFurther(cast, one, { closed: closed.id, open: open.id });
  await closed.close();
  const meetings = await fillGroupMeetings(cast, revision, raised);
  for (const meeting of ["first", "second", "third"] as const)
    for (const one of raised)
      if (one.issue.decision?.meeting === meeting) await decideAt(cast, one, meetings[meeting]);
  return revision;
}
