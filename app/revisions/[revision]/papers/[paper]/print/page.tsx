import type { Metadata } from "next";
import { PrintedPaper } from "#components/revision/papers/printed-paper";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { PageHeading } from "#components/ui/page-heading";
import { paperHref, revisionCrumb } from "#lib/revision/paper-address";
import { currentPaper } from "../current-paper";
import { PaperFileLinks } from "./_parts/paper-file-links";

interface Props {
  params: Promise<{ revision: string; paper: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { revision, paper: segment } = await params;
  const { paper } = await currentPaper(revision, segment);
  return { title: paper?.title ?? "Review paper not found" };
}

/** The paper alone, as the working group publishes it. */
export default async function PrintedPaperPage({ params }: Props) {
  const of = await params;
  const { id, revision, paper, document } = await currentPaper(of.revision, of.paper);
  if (!paper || !document) return <UnknownOfRevision revision={revision} what="paper" id={id} />;
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(revision.heading.id),
          { href: paperHref(revision.heading.id, id), name: paper.label },
        ]}
        title={paper.title}
      />
      <PaperFileLinks hrefOf={(format) => `${paperHref(revision.heading.id, id)}/${format}`} />
      <PrintedPaper document={document} />
    </>
  );
}
