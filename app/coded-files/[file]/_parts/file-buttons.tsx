import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { addedColumns, headedColumns } from "#lib/coded-files/added-columns";
import { type CodedFile, type ConfirmedSettings, codedFileHref } from "#lib/coded-files/kept/coded-file";

/** What can be done with a file that is done: to have it, and to have it done otherwise. */
export function FileButtons({ file, children }: { file: CodedFile; children?: ReactNode }) {
  const { work, choice, names } = file.settings as ConfirmedSettings;
  const [first] = headedColumns(addedColumns(work, choice), names);
  return (
    <>
      <Buttons file={file}>{children}</Buttons>
      {first && first.name !== "soc_read" && (
        <p className="max-w-3xl">
          The file already had columns with our names. They stay as they are, and ours begin with “
          {first.name}”.
        </p>
      )}
    </>
  );
}

function Buttons({ file, children }: { file: CodedFile; children: ReactNode }) {
  return (
    <div className="no-print my-5 flex flex-wrap gap-3">
      <ButtonLink look="primary" href={codedFileHref(file.key, "download")}>
        Download the file
      </ButtonLink>
      {children}
      <PostForm to={codedFileHref(file.key, "change")} className="">
        <Button look="secondary">Change what was chosen</Button>
      </PostForm>
    </div>
  );
}
