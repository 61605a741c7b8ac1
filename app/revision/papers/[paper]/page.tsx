import type { Metadata } from "next";
import { ChoicePills } from "#components/choice-pills";
import { PageStatus } from "#components/page-status";
import { PaperIssue } from "#components/revision/paper-issue";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { type Parameters, pathText } from "#lib/parameters";
import { quantity } from "#lib/presentation";
import { OUTCOMES } from "#lib/revision/decision";
import type { HeldPaper } from "#lib/revision/held-revision";
import {
  issuesFor,
  OUTCOME_NAMES,
  type PaperQuery,
  paperHref,
  REVISION_PATH,
  readPaperQuery,
} from "#lib/revision/paper-query";
import { STATED_KINDS } from "#lib/revision/words";
import { currentRevision } from "../../../readership";

interface Props {
  params: Promise<{ paper: string }>;
  searchParams: Promise<Parameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const paper = (await currentRevision()).paper(pathText((await params).paper));
  return { title: paper?.title ?? "Review paper not found" };
}

export default async function PaperPage({ params, searchParams }: Props) {
  const revision = await currentRevision();
  const id = pathText((await params).paper);
  const paper = revision.paper(id);
  if (!paper) return <UnknownOfRevision what="paper" id={id} papers={revision.papers} />;
  const { query, asked } = readPaperQuery(await searchParams);
  const issues = issuesFor(paper.issues, query);
  return (
    <>
      {asked.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={asked.errors} />
      <PageHeading crumbs={[{ href: REVISION_PATH, name: "Revision" }]} title={paper.title}>
        <p>
          {quantity(paper.issues.length, "issue")}, each with what was found and what was decided. Numbers of
          index entries are those of the coding index; the codes behind a change are its GSIM types.
        </p>
      </PageHeading>
      <Choices paper={paper} query={query} />
      {issues.length < paper.issues.length && (
        <p className="mb-3">
          {quantity(issues.length, "issue")} of {paper.issues.length} shown.{" "}
          <a href={paperHref(paper.id)} className="no-print">
            Show all issues
          </a>
        </p>
      )}
      {issues.map((issue) => (
        <PaperIssue key={issue.id} issue={issue} />
      ))}
    </>
  );
}

/** Outcomes and kinds of change that the paper has, each with how many issues meet it beside the other choice. */
function Choices({ paper, query }: { paper: HeldPaper; query: PaperQuery }) {
  const choice = (name: string, changes: Partial<PaperQuery>) => {
    const asked = { ...query, ...changes };
    return {
      name,
      items: issuesFor(paper.issues, asked).length,
      href: paperHref(paper.id, asked),
      chosen: asked.outcome === query.outcome && asked.kind === query.kind,
    };
  };
  const inUse = ({ items, chosen }: { items: number; chosen: boolean }) => items > 0 || chosen;
  return (
    <>
      <ChoicePills
        label="Outcomes"
        choices={[
          choice("All outcomes", { outcome: "" }),
          ...[...OUTCOMES, "open" as const].map((outcome) => choice(OUTCOME_NAMES[outcome], { outcome })),
        ].filter(inUse)}
      />
      <ChoicePills
        label="Kinds of change"
        choices={[
          choice("All changes", { kind: "" }),
          ...STATED_KINDS.map((kind) => choice(kind, { kind })),
        ].filter(inUse)}
      />
    </>
  );
}
