import type { Metadata } from "next";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { type LookedInto, lookInto } from "#lib/coded-files/kept/look-into.db";
import { readConvertData } from "#lib/coded-files/kept/work-data.db";
import { dataSetsIn } from "#lib/correspondence/conversion/conversion-list";
import { PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import { momentInWords } from "#lib/platform/in-words";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import type { FormAnswer } from "#lib/web/answer";
import { formAnswer } from "../../viewer";
import { CodedSummary } from "./_parts/coded-summary";
import { ColumnsForm } from "./_parts/columns-form";
import { ConvertedSummary } from "./_parts/converted-summary";
import { FILES_CRUMB, fileOfPage, UNLISTED, UnknownFile } from "./_parts/of-file";
import { WorkProgress } from "./_parts/work-progress";

interface Props {
  params: Promise<{ file: string }>;
  searchParams: Promise<Parameters>;
}

export const metadata: Metadata = { title: "A file", ...UNLISTED };

export default async function CodedFilePage({ params, searchParams }: Props) {
  const parameters = await searchParams;
  const [file, answer] = await Promise.all([fileOfPage(params), formAnswer(parameters)]);
  if (!file) return <UnknownFile />;
  return (
    <>
      <PageHeading crumbs={[FILES_CRUMB]} title={<span className="break-all">{file.name}</span>}>
        {file.state === "to confirm" && (
          <p>Say what each column holds. Nothing is done until you confirm it.</p>
        )}
      </PageHeading>
      <AnswerBanner answer={answer} />
      <StateOfFile file={file} parameters={parameters} answer={answer} />
      <p className="mt-9 max-w-3xl border-t border-line pt-4 text-[0.95rem] text-soft">
        {file.ownerId === null
          ? "Only people who have the address of this page can see the file. Keep it if you want to come back."
          : "Only you can see this file."}{" "}
        It is deleted on {momentInWords(file.expiresAt)}, with everything made from it.{" "}
        <a href={codedFileHref(file.key, "delete")}>Delete it now</a>
      </p>
    </>
  );
}

async function StateOfFile(props: { file: CodedFile; parameters: Parameters; answer: FormAnswer | null }) {
  const { file, parameters, answer } = props;
  if (file.state === "at work") return <WorkProgress file={file} still={parameters.still === "yes"} />;
  if (file.state === "done")
    return file.work === "code" ? <CodedSummary file={file} /> : <ConvertedSummary file={file} />;
  const sheet = new ParameterReader(parameters).text("sheet", "The sheet");
  const looked = await lookInto(file, sheet).catch((error: unknown) => {
    if (error instanceof Refusal) return error;
    throw error;
  });
  if (looked instanceof Refusal)
    return (
      <Notice look="warning" title={looked.message}>
        <p>Send the file again.</p>
      </Notice>
    );
  return <ColumnsForm file={file} looked={looked} answer={answer} dataSets={await dataSetsOf(looked)} />;
}

async function dataSetsOf({ work }: LookedInto) {
  if (work.kind === "code") return [];
  return dataSetsIn((await readConvertData(work)).data.basis) ?? PUBLISHED_DATA_SETS;
}
