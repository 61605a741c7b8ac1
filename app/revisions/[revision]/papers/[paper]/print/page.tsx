import type { Metadata } from "next";
import { PrintedPaper } from "#components/revision/papers/printed-paper";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { PageHeading } from "#components/ui/page-heading";
import { paperHref, REVISION_PATH } from "#lib/revision/paper-address";
import { currentPaper } from "../current-paper";
import { PaperFileLinks } from "./_parts/paper-file-links";

interface Props {
  params: Promise<{ paper: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { paper } = await currentPaper((await params).paper);
  return { title: paper?.title ?? "Review paper not found" };
}

/** The paper alone, as the working group publishes it. */
export default async function PrintedPaperPage({ params }: Props) {
  const { id, revision, paper, document } = await currentPaper((await params).paper);
  if (!paper || !document) return <UnknownOfRevision what="paper" id={id} papers={revision.papers} />;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: REVISION_PATH, name: "Revision" },
          { href: paperHref(id), name: paper.label },
        ]}
        title={paper.title}
      />
      <PaperFileLinks hrefOf={(format) => `${paperHref(id)}/${format}`} />
      <PrintedPaper document={document} />
    </>
  );
}
