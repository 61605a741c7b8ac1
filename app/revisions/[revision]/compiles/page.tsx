import type { Metadata } from "next";
import { CompileList } from "#components/revision/compiles/compile-list";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { can, inRevision } from "#lib/permissions/permissions";
import { listCompiles } from "#lib/revision/compiles/compiles.db";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { errorAt, typed } from "#lib/web/answer";
import type { PageProps } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { currentViewer, formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Draft tables kept" };

const FORM = "keep";

export default async function CompilesPage({ params, searchParams }: PageProps) {
  const revisionId = await revisionOfAddress(await params);
  const [{ editions }, compiles, viewer, answer] = await Promise.all([
    currentRevision(revisionId),
    listCompiles(revisionId),
    currentViewer(),
    formAnswer(await searchParams),
  ]);
  return (
    <>
      <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Draft tables kept">
        <p>
          The table between {editions.source.name} and {editions.target.name} is compiled from the decisions.
          Each time they change, what it was compiled from is kept with the hash of the table, so that any
          table that was published can be made again, byte for byte.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      <CompileList compiles={compiles} />
      {viewer && can(viewer.person, "keep a compile", inRevision(revisionId)) && (
        <section aria-labelledby="keep-title" className="no-print mt-9">
          <h2 id="keep-title">Keep what the decisions compile to now</h2>
          <p className="mt-1 mb-3 max-w-3xl">
            Nothing else changes. If neither decisions nor index changed since one was kept, that one counts.
          </p>
          <PostForm to={revisionHref(revisionId, "compiles/keep")} label="Keep this compile">
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
