import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { LARGEST_LIST, WHOLE_FORM } from "#lib/correspondence/conversion/conversion-address";
import { type ConversionWay, wayId } from "#lib/correspondence/conversion/conversion-ways";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import { count } from "#lib/platform/in-words";
import { draftHref } from "#lib/revision/draft/draft-address";
import { errorAt, type FormAnswer } from "#lib/web/answer";

/** A file of codes, converted by a draft at once: it comes back as it was, with columns beside. */
export function DraftFileForm(props: { revision: string; way: ConversionWay; answer: FormAnswer | null }) {
  const { revision, way, answer } = props;
  return (
    <section className="no-print mt-10 border-t border-line pt-6">
      <h2>Convert a file</h2>
      <p className="mt-1 mb-4 max-w-3xl text-soft">
        A table with a column of {way.source.name} codes comes back as it was, with the groups of{" "}
        {way.target.name} and their shares beside each row, and its counts apportioned. It is not kept.
      </p>
      <PostForm
        to={draftHref(revision, "convert/whole")}
        withFile
        label="Convert a file"
        className="grid max-w-2xl gap-5 rounded-card bg-wash p-4 sm:p-5"
      >
        <input type="hidden" name="pair" value={wayId(way)} />
        <TextField
          label="File"
          type="file"
          name="whole"
          accept=".csv,.txt,.tsv,.xlsx,text/csv,text/plain"
          className="py-2"
          hint={`CSV or Excel (.xlsx), up to ${count(LARGEST_LIST / 1024 / 1024)} MB and ${count(MAX_LINES)} rows.`}
          error={errorAt(answer, WHOLE_FORM, "whole")}
        />
        <div>
          <Button>Convert the file</Button>
        </div>
      </PostForm>
    </section>
  );
}
