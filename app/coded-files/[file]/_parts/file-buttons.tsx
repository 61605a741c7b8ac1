import type { ReactNode } from "react";
import { Button, ButtonLink } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";

/** What can be done with a file that is done: to have it, and to have it done otherwise. */
export function FileButtons({ file, children }: { file: CodedFile; children?: ReactNode }) {
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
