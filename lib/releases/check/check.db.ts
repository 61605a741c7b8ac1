import { versioned } from "#lib/platform/versioned";
import {
  type DecisionVotes,
  readUnanswered,
  readUndecided,
  readVotes,
  type UnansweredComments,
  type UndecidedIssue,
} from "#lib/releases/check/open-ends.db";
import {
  type CodedOtherwise,
  codedOtherwise,
  type LevelCounts,
  levelCounts,
} from "#lib/releases/check/release-check";
import { type ReleaseDifference, releaseDifference } from "#lib/releases/difference/release-difference";
import { freeze } from "#lib/releases/freeze/freeze";
import { type PreparedRelease, prepareRelease } from "#lib/releases/prepare.db";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releaseProblems } from "#lib/releases/release-problems";
import { type DecisionFinder, decisionFinder } from "#lib/revision/compiles/map-decisions";

/** What the release itself would be, worked out once for each state of data and decisions. */
interface NextRelease {
  heading: ReleaseContent["heading"];
  /** What stands against it: it cannot be made before these are mended. */
  problems: string[];
  /** What is different from the last release of the pair; null where this is the first. */
  difference: ReleaseDifference | null;
  find: DecisionFinder;
  counts: LevelCounts[];
  otherwise: CodedOtherwise[];
  /** ids of decisions that the last release does not rest on. */
  newDecisions: string[];
}

/** All that the custodian looks at before a release. */
export interface ReleaseCheck extends NextRelease {
  /** Names what was looked at; the form sends it along. */
  checked: string;
  /** "SOC2010–SOC2020, release 1"; null where this is the first. */
  lastTitle: string | null;
  unanswered: UnansweredComments[];
  votes: DecisionVotes[];
  undecided: UndecidedIssue[];
}

/**
 * Looks at what the next release of a revision would be. Nothing is written.
 * @throws Refusal when the revision cannot be released at all
 */
export async function readReleaseCheck(revisionId: string, releasedOn: string): Promise<ReleaseCheck> {
  const prepared = await prepareRelease(revisionId, { releasedOn, notes: "" });
  const { checked, input } = prepared;
  const known = versioned<NextRelease>(`release check ${revisionId}`);
  const next = await known(`${checked} ${releasedOn}`, async () => nextRelease(prepared));
  const [unanswered, votes, undecided] = await Promise.all([
    readUnanswered(revisionId),
    readVotes(revisionId, next.newDecisions),
    readUndecided(revisionId),
  ]);
  const lastTitle = input.lastOfPair?.heading.title ?? null;
  return { ...next, checked, lastTitle, unanswered, votes, undecided };
}

/** What would be different in the next release of a revision. */
export type NextDifference = Pick<NextRelease, "heading" | "difference" | "find">;

/**
 * What is different between the last release of the pair and what a revision would release now.
 * @throws Refusal when the revision cannot be released at all
 */
export async function readNextDifference(revisionId: string, releasedOn: string): Promise<NextDifference> {
  const prepared = await prepareRelease(revisionId, { releasedOn, notes: "" });
  const known = versioned<NextRelease>(`release check ${revisionId}`);
  return known(`${prepared.checked} ${releasedOn}`, async () => nextRelease(prepared));
}

function nextRelease({ input, problems }: PreparedRelease): NextRelease {
  const { lastOfPair } = input;
  const content = freeze(input);
  const before = new Set(lastOfPair?.decisions.map(({ id }) => id));
  return {
    heading: content.heading,
    problems: releaseProblems(content, problems),
    difference: lastOfPair && releaseDifference(lastOfPair, content),
    find: decisionFinder([...(lastOfPair?.decisions ?? []), ...content.decisions]),
    counts: levelCounts(lastOfPair, content),
    otherwise: codedOtherwise(content),
    newDecisions: lastOfPair
      ? content.decisions.flatMap(({ id }) => (before.has(id) ? [] : [id]))
      : content.decisions.map(({ id }) => id),
  };
}
