import type { Metadata } from "next";
import { COMPILES_PATH, CompileList } from "#components/revision/compiles/compile-list";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { listCompiles } from "#lib/revision/compiles/compiles.db";
import { REVISION_PATH } from "#lib/revision/paper-address";
import { errorAt, typed } from "#lib/web/answer";
import type { PageProps } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { currentViewer, formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Draft tables kept" };

const FORM = "keep";

export default async function CompilesPage({ searchParams }: PageProps) {
  const [{ editions }, compiles, viewer, answer] = await Promise.all([
    currentRevision(),
    listCompiles(),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  return (
    <>
      <PageHeading crumbs={[{ href: REVISION_PATH, name: "Revision" }]} title="Draft tables kept">
        <p>
          The table between {editions.source.name} and {editions.target.name} is compiled from the decisions.
          Each time they change, what it was compiled from is kept with the hash of the table, so that any
          table that was published can be made again, byte for byte.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <CompileList compiles={compiles} />
      {viewer && can(viewer.person, "keep a compile") && (
        <section aria-labelledby="keep-title" className="no-print mt-9">
          <h2 id="keep-title">Keep what the decisions compile to now</h2>
          <p className="mt-1 mb-3 max-w-3xl">
            Nothing else changes. If neither decisions nor index changed since one was kept, that one counts.
          </p>
          <PostForm to={`${COMPILES_PATH}/keep`} label="Keep this compile">
            <TextField
              label="Why it is kept"
              hint="Everybody can read this: “Sent to the steering group for its meeting in May”."
              name="note"
              defaultValue={typed(answer, FORM, "note")}
              error={errorAt(answer, FORM, "note")}
            />
            <div>
              <Button>Keep this compile</Button>
            </div>
          </PostForm>
        </section>
      )}
    </>
  );
}
