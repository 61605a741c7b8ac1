import type { JobKind } from "#lib/jobs/job";
import { removeStoredFile, wholeStoredFile } from "#lib/jobs/stored-file.db";
import { quantity } from "#lib/platform/in-words";
import { address } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { revisionHref } from "#lib/revision/paper-address";
import { UnreadableRows } from "#lib/revision/papers/import/paper-draft";
import { importPaper, readDrafts } from "#lib/revision/papers/import/paper-import.db";

/** A type, not an interface, as it is kept as JSON. */
export type PaperJob = {
  revision: string;
  label: string;
  title: string;
  majorGroup: string | null;
  /** Id of the table, as it was sent. */
  file: string;
};

/** The import of a review paper: all of it in one transaction, which also says that it is done. */
export const paperImport: JobKind<PaperJob> = {
  kind: "paper-import",
  async run(work) {
    const { file, revision, ...heading } = work.input;
    const { personId } = work.by;
    if (personId === null)
      throw new Refusal("Drafts are somebody’s: sign in, and import the paper yourself.");
    const by: PersonActor = { ...work.by, personId };
    let paper = work.cursor as string | null;
    if (paper === null) {
      await work.advance({ stage: "reading the table" });
      const content = await wholeStoredFile(file);
      paper = await importPaper(by, revision, { ...heading, content }, (transaction, id) =>
        work.advance({ stage: "", cursor: id }, transaction.$executeRawUnsafe.bind(transaction)),
      ).catch(async (error: unknown) => {
        if (!(error instanceof UnreadableRows)) throw error;
        await work.refuseRows(
          error.rows.map(({ row, column, value, reason }) => ({
            ...{ row, column },
            reason: value ? `“${value}”: ${reason}` : reason,
          })),
        );
        throw new Refusal(
          `Nothing was imported: ${quantity(error.rows.length, "row")} of the table cannot be read. Mend what is listed below, and send the table again.`,
        );
      });
    }
    await removeStoredFile(file);
    const drafts = (await readDrafts(paper)).length;
    return {
      said: "The paper is imported. Nothing is decided: its proposals are drafts.",
      lines: [`It has ${quantity(drafts, "draft")} of yours.`],
      next: { href: address(revisionHref(revision, "import"), { paper }), name: "What was imported" },
    };
  },
};
