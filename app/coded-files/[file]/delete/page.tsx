import type { Metadata } from "next";
import { PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { codedFileHref } from "#lib/coded-files/kept/coded-file";
import { crumbsBelow, fileOfPage, UNLISTED, UnknownFile } from "../_parts/of-file";

export const metadata: Metadata = { title: "Delete a file", ...UNLISTED };

export default async function DeleteFilePage({ params }: { params: Promise<{ file: string }> }) {
  const file = await fileOfPage(params);
  if (!file) return <UnknownFile />;
  return (
    <>
      <PageHeading crumbs={crumbsBelow(file)} title="Delete this file?">
        <p>
          The file that you sent, the codes that it was given and what you chose in the review are gone at
          once, and cannot be brought back. Download it first if you need it.
        </p>
      </PageHeading>
      <PostForm to={codedFileHref(file.key, "delete/confirm")}>
        <FormButtons button="Delete it now" back={codedFileHref(file.key)} />
      </PostForm>
    </>
  );
}
