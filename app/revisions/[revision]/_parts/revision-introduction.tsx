import { correspondencePath } from "#lib/correspondence/reading";
import { type Edition, shortTitleOf } from "#lib/facts/edition";
import { quantity } from "#lib/platform/in-words";
import { draftHref } from "#lib/revision/draft/draft-address";
import type { RevisionSettings } from "#lib/revision/opening/settings.db";

/** What a revision is about, how far it is, and where to read what it makes. */
export function RevisionIntroduction(props: {
  settings: RevisionSettings;
  editions: readonly Edition[];
  /** How many of its issues are decided. */
  decided: number;
}) {
  const { settings, editions, decided } = props;
  const { id, source, target, status, corrects, note, released } = settings;
  const from = shortTitleOf(source, editions);
  const into = settings.targetShortTitle || shortTitleOf(target, editions);
  const decisions = quantity(decided, "decision");
  const table = <a href={correspondencePath({ source, target })}>correspondence</a>;
  return (
    <>
      {corrects ? (
        <p>
          A correction of {corrects.title}: what was decided for that release stands where nothing here takes
          its place. The working group proposes, stakeholders comment and the steering group decides.
        </p>
      ) : (
        <p>
          How {from} {status === "open" ? "becomes" : "became"} {into}. Review papers ask, issue by issue,
          where the content of groups should go, which groups are new and what they are called. The working
          group proposes, stakeholders comment and the steering group decides.
        </p>
      )}
      {status === "open" ? (
        <p>
          It is open, with {decisions} so far. What they compile to is the{" "}
          <a href={draftHref(id)}>draft edition</a>; nothing that everybody is given changes until it is
          released.
        </p>
      ) : (
        <p>
          It is finished, with {decisions}. The edition and the {released ? table : "correspondence"} between
          the two are not typed: they are what the decisions compile to.
        </p>
      )}
      {note !== "" && <p>{note}</p>}
    </>
  );
}
