import type { Metadata } from "next";
import type { ReactNode } from "react";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { readEdition } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { groupsToTake } from "#lib/classification/meant-groups.db";
import { readIndexEditions, readRegister } from "#lib/coding-index/coding-index.db";
import { entriesByGroup, entriesOf } from "#lib/coding-index/register";
import { hasWords } from "#lib/correspondence/filter";
import type { Edition, EditionId } from "#lib/facts/edition";
import { otherClassifications } from "#lib/facts/index-editions";
import { sizesInWords } from "#lib/gold-coding/findings/sizes/size-estimate";
import { readSizeEvidence } from "#lib/gold-coding/findings/sizes/size-evidence.db";
import { dateInWords } from "#lib/platform/in-words";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { issueSizes } from "#lib/revision/evidence/issue-sizes";
import { readIssueFacts } from "#lib/revision/issues/issues.db";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { readSizes } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { currentRevision } from "../../../../../readership";
import { formAnswer } from "../../../../../viewer";
import { whileOpen } from "../../../../../while-open";
import { ClassificationForm } from "./_parts/classification-form";
import { EntriesForm } from "./_parts/entries-form";
import { FileForm, GoldSizesForm, LinkForm, SizesForm, WordsForm } from "./_parts/evidence-forms";

export const metadata: Metadata = { title: "Record evidence on an issue" };

/** Groups of another classification that are offered. */
const SUGGESTED = 12;

export default guarded(
  "record evidence",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = pathText((await params).issue ?? "");
    const parameters = await searchParams;
    const [answer, revision, facts, register, sizes, indexed] = await Promise.all([
      formAnswer(parameters),
      currentRevision(revisionId),
      readIssueFacts(id),
      readRegister("working"),
      readSizes(revisionId),
      readIndexEditions("working"),
    ]);
    const issue = revision.issue(id);
    if (!issue || !facts) return <UnknownOfRevision revision={revision} what="issue" id={id} />;
    const filter = new ParameterReader(parameters).text("q", "The filter");
    const groups = [
      ...issue.sources.map((code) => ({
        side: revision.editions.source,
        group: revision.sources.get(code) ?? { code, title: "" },
      })),
      ...issue.targets.map((code) => ({
        side: revision.editions.target,
        group: revision.targets.get(code) ?? { code, title: "" },
      })),
    ].map(({ side, group }) => ({
      edition: side.edition,
      editionName: side.name,
      group,
      all: entriesOf(side.edition, group.code, register),
    }));
    const other = await otherClassification(revision.editions.source.edition, indexed);
    const named = [...new Set(groups.flatMap(({ all }) => all))];
    const suggested =
      other === null
        ? []
        : entriesByGroup(named, other, other.structure.unitLevel)
            .slice(0, SUGGESTED)
            .map(({ code, entries }) => ({
              group: other.byCode.get(code) ?? { code, title: "" },
              entries,
            }));
    const to = issueHref(revisionId, id);
    const goldSizes = facts.open
      ? sizesInWords(
          await readSizeEvidence(revisionId, id),
          sizes.policy,
          dateInWords(new Date().toISOString()),
        )
      : "";
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: to, name: issue.label }]}
          kicker={issue.question}
          title="Record evidence"
        >
          <p>
            Each piece stands on the issue with your name, and for everybody once the proposal is out for
            comment. It can be withdrawn with a reason, never deleted. A proposal can go out only with
            tangible evidence: anything but a statement.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {facts.open ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
            <Part id="sizes-part" title="Sizes of the groups">
              <SizesForm issue={to} answer={answer} words={issueSizes(issue, revision, sizes)} />
            </Part>
            {goldSizes !== "" && (
              <Part id="gold-sizes-part" title="Sizes by gold coding">
                <GoldSizesForm issue={to} answer={answer} words={goldSizes} />
              </Part>
            )}
            <Part id="entries-part" title="Index entries">
              <EntriesForm
                issue={to}
                answer={answer}
                filter={filter}
                groups={groups.map(({ all, ...group }) => ({
                  ...group,
                  entries: all.filter(({ title, add, ind }) => hasWords(`${title} ${add} ${ind}`, filter)),
                }))}
              />
            </Part>
            {other && (
              <Part id="classification-part" title={`Another classification: ${other.shortTitle}`}>
                <ClassificationForm
                  issue={to}
                  answer={answer}
                  edition={other}
                  suggested={suggested}
                  groups={await groupsToTake(other.id)}
                />
              </Part>
            )}
            <Part id="words-part" title="Tasks, qualifications or a statement">
              <WordsForm issue={to} answer={answer} />
            </Part>
            <Part id="link-part" title="A link">
              <LinkForm issue={to} answer={answer} />
            </Part>
            <Part id="file-part" title="A file">
              <FileForm issue={to} answer={answer} />
            </Part>
          </div>
        ) : (
          <p>
            This issue is decided, on what was known then. <a href={to}>Back to the issue</a>
          </p>
        )}
      </>
    );
  }),
  ofRevision,
);

/** The edition of another classification that entries of the index have codes of, the newest where there are several. */
async function otherClassification(
  source: EditionId,
  indexed: readonly Edition[],
): Promise<EditionWithGroups | null> {
  const own = await readEdition(source, "working");
  const [other] = otherClassifications(indexed, own?.series ?? "");
  return other ? readEdition(other.id, "working") : null;
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="scroll-mt-4">
        {title}
      </h2>
      {children}
    </section>
  );
}
