import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { CODED_FILES_PATH, type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { findCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { pathText } from "#lib/platform/parameters";
import { withParameter } from "#lib/platform/return-path";
import { currentViewer } from "../../../viewer";

/** No search engine is to find what only an address leads to. */
export const UNLISTED = { robots: { index: false, follow: false } };

export const FILES_CRUMB = { href: CODED_FILES_PATH, name: "Code or convert a file" };

/** The crumbs of a page below a file's own. */
export function crumbsBelow({ key, name }: CodedFile) {
  return [FILES_CRUMB, { href: codedFileHref(key), name }];
}

/** The file of an address, for whoever looks at the page; null where it is not theirs or there is none. */
export async function fileOfPage(params: Promise<{ file: string }>): Promise<CodedFile | null> {
  const [{ file }, viewer] = await Promise.all([params, currentViewer()]);
  return findCodedFile(pathText(file), viewer?.person.id ?? null);
}

/** In place of a file that is somebody else's, gone, or was never there: which of them, nobody is told. */
export async function UnknownFile() {
  const viewer = await currentViewer();
  return (
    <>
      <PageStatus code={404} />
      <PageHeading crumbs={[FILES_CRUMB]} title="There is no such file here">
        <p>
          Its time may be over, or it was deleted.{" "}
          {viewer ? (
            "Or somebody else sent it: files are seen by nobody but who sent them."
          ) : (
            <>
              If you sent it while you were signed in,{" "}
              <a href={withParameter("/sign-in", "return", CODED_FILES_PATH)}>sign in</a> and find it among
              your files.
            </>
          )}
        </p>
      </PageHeading>
      <p>
        <a href={CODED_FILES_PATH}>Send a file</a>
      </p>
    </>
  );
}
