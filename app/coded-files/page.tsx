import type { Metadata } from "next";
import { SendFileForm } from "#components/coded-files/send-file-form";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { WORKS } from "#lib/coded-files/kept/coded-file";
import { listCodedFiles } from "#lib/coded-files/kept/coded-files.db";
import type { Parameters } from "#lib/platform/parameters";
import { currentViewer, formAnswer } from "../viewer";
import { FileList } from "./_parts/file-list";

export const metadata: Metadata = { title: "Code or convert a file" };

export default async function CodedFilesPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const [viewer, answer] = await Promise.all([currentViewer(), formAnswer(parameters)]);
  const files = viewer ? await listCodedFiles(viewer.person.id) : [];
  return (
    <>
      <PageHeading title="Code or convert a file">
        <p>
          Send a file of job titles to get a code for each, or a file of codes to convert them to another
          edition. The file comes back as it was, with our columns beside yours.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <SendFileForm
        signedIn={viewer !== null}
        answer={answer}
        work={WORKS.find((one) => one === parameters.work)}
        way={typeof parameters.way === "string" ? parameters.way : ""}
      />
      {viewer && <FileList files={files} />}
    </>
  );
}
