import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { address } from "#lib/platform/parameters";
import { revisionHref } from "#lib/revision/paper-address";
import type { PaperView } from "#lib/revision/revision-view";
import type { ReviewListAddress } from "#lib/revision/under-review/under-review-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const RAISE_REVIEWED = "raise-reviewed";

/** The table with its boxes, and what raises an issue on those that are ticked. */
export function RaiseForm(props: {
  revision: string;
  asked: ReviewListAddress;
  papers: readonly PaperView[];
  answer: FormAnswer | null;
  children: ReactNode;
}) {
  const { revision, asked, papers, answer, children } = props;
  return (
    <form method="post" action={address(revisionHref(revision, "under-review/raise"), { ...asked })}>
      {children}
      <section aria-labelledby="raise" className="no-print mt-6 grid max-w-2xl gap-4">
        <h2 id="raise">Raise an issue on the groups that are ticked</h2>
        <p>
          Their sizes, with their precision, verdicts and trend, are recorded on it as evidence in the same
          deed.
        </p>
        <SelectField
          label="Review paper"
          name="paper"
          options={papers.map(({ id, label, title }) => ({ value: id, name: `${label}: ${title}` }))}
          defaultValue={typed(answer, RAISE_REVIEWED, "paper", papers[0]?.id ?? "")}
          error={errorAt(answer, RAISE_REVIEWED, "paper")}
        />
        <TextField
          label="The question"
          name="question"
          hint="Left empty, it asks whether these groups should be merged with others, as they have few people."
          maxLength={300}
          defaultValue={typed(answer, RAISE_REVIEWED, "question")}
          error={errorAt(answer, RAISE_REVIEWED, "question")}
        />
        <div>
          <Button>Raise the issue</Button>
        </div>
      </section>
    </form>
  );
}
