import type { Change, Part } from "#lib/compile/decisions/change";
import type { PublishedRevision } from "#lib/compile/reconstruct/reconstruct";
import { continuingChanges, type ReadIssue } from "#lib/compile/reconstruct/reconstruct-groups";
import {
  alsoFrom,
  entryShares,
  nameOf,
  namesOf,
  titleOfContinuing,
} from "#lib/compile/reconstruct/reconstruct-wording";
import type { GroupMap } from "#lib/correspondence/map";

/** A map with both sides, and the entries behind it. */
interface Flow {
  target: string;
  uids: string[];
}

/** What was done with one unit group of the earlier edition; null when it lives on as it was with all of its content. */
export function unitIssue(published: PublishedRevision, source: string): ReadIssue | null {
  const flows = flowsOf(published.mapsOf.bySource.get(source) ?? []);
  const livesOnAs = published.livesOnAs.get(source);
  const elsewhere = flows.filter(({ target }) => target !== livesOnAs);
  const own = nameOf(published.sources, source);
  const issue = (question: string, title: string, changes: Change[]): ReadIssue => ({
    question,
    title,
    changes,
    evidence: [
      entryShares(
        published,
        source,
        flows.map(({ target, uids }) => ({ target, entries: uids.length })),
      ),
      livesOnAs === undefined ? "" : alsoFrom(published, livesOnAs, source),
    ]
      .filter(Boolean)
      .join(" "),
    sources: [source],
    targets: flows.map(({ target }) => target),
  });

  if (livesOnAs === undefined) {
    const [only, ...others] = flows;
    if (!only) return null;
    const to = namesOf(
      published.targets,
      flows.map(({ target }) => target),
    );
    if (others.length === 0) {
      return issue(`Should ${own} be merged with other groups?`, `Merge ${own} into ${to}`, [
        { type: "merge", sources: [source], to: { code: only.target } },
      ]);
    }
    const largest = flows.reduce((a, b) => (b.uids.length > a.uids.length ? b : a));
    const parts = flows.filter((flow) => flow !== largest).map(partOf);
    return issue(`Should ${own} be broken up?`, `Break up ${own} into ${to}`, [
      { type: "split", source, parts, residual: { fate: "goes", to: { code: largest.target } } },
    ]);
  }

  const continuing = continuingChanges(published, source, livesOnAs);
  if (elsewhere.length === 0) {
    if (continuing.length === 0) return null;
    const { question, title } = titleOfContinuing(published, source, livesOnAs, continuing);
    return issue(question, title, continuing);
  }
  const toNew = elsewhere.filter(({ target }) => !published.continues.has(target));
  const toOld = elsewhere.filter(({ target }) => published.continues.has(target));
  const transfers = toOld.map(
    ({ target, uids }): Change => ({
      type: "transfer",
      source,
      content: { by: "entries", uids },
      to: { code: target },
    }),
  );
  const gone = namesOf(
    published.targets,
    elsewhere.map(({ target }) => target),
  );
  const asWhat = continuing.length > 0 ? `, the rest becoming ${nameOf(published.targets, livesOnAs)}` : "";
  if (toNew.length === 0) {
    return issue(
      `Are all job titles in ${own} rightly coded there?`,
      `Move part of ${own} to ${gone}${asWhat}`,
      [...transfers, ...continuing],
    );
  }
  const title = published.targets.get(livesOnAs)?.title ?? "";
  const retitled = title !== published.sources.get(source)?.title;
  const to = { code: livesOnAs, ...(retitled && { title }) };
  return issue(`Can any occupations be taken out of ${own}?`, `Split ${own}: part to ${gone}${asWhat}`, [
    { type: "split", source, parts: toNew.map(partOf), residual: { fate: "lives on", to } },
    ...transfers,
    ...continuing.filter(({ type }) => type === "move"),
  ]);
}

function flowsOf(maps: readonly GroupMap[]): Flow[] {
  return maps.flatMap(({ target, evidence }) =>
    target === null ? [] : [{ target, uids: evidence.entries }],
  );
}

function partOf({ target, uids }: Flow): Part {
  return { content: { by: "entries", uids }, to: { code: target } };
}
