import { AnswerFields, type RankedGroup, rankedBeside } from "#components/gold-coding/settling/answer-fields";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { answerKey } from "#lib/gold-coding/coding/answer";
import { caseHref } from "#lib/gold-coding/settling/case-address";
import type { AnswerPlace } from "#lib/gold-coding/settling/chosen-answer";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";
import { listed } from "#lib/platform/listed";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";
import { PrecedentFields } from "./precedent-fields";

export const SETTLE_FORM = "settle";

/** Settles the case: the answer in each edition, the reason, and what later coders are to know of it. */
export function SettleForm(props: {
  found: CodingCaseView;
  places: readonly AnswerPlace[];
  /** What the lookup ranks for the record, for each edition. */
  ranked: readonly (readonly RankedGroup[])[];
  answer: FormAnswer | null;
}) {
  const { found, places, answer } = props;
  const keysBefore = (at: number) =>
    places
      .slice(0, at)
      .reduce((sum, { offered }) => sum + offered.filter(({ code }) => code !== "").length, 0);
  const ranked = places.map((place, at) => rankedBeside(props.ranked[at] ?? [], place));
  // Digits go to what coders said first, in each edition; what is left of them to what the lookup ranks.
  const rankedKeysBefore = (at: number) =>
    keysBefore(places.length) + ranked.slice(0, at).reduce((sum, groups) => sum + groups.length, 0);
  return (
    <PostForm to={caseHref(found.id, "settle")} label="Settle the case" className="grid gap-5">
      <h2>Settle the case</h2>
      {places.map((place, at) => (
        <AnswerFields
          key={place.field}
          form={SETTLE_FORM}
          {...{ place, answer }}
          firstKey={1 + keysBefore(at)}
          ranked={ranked[at]}
          firstRankedKey={1 + rankedKeysBefore(at)}
          noteOf={(offered) =>
            listed(
              found.codings.flatMap(({ name, answers }) =>
                answers[at] && answerKey(answers[at]) === answerKey(offered) ? [name] : [],
              ),
            )
          }
        />
      ))}
      <TextField
        label="Reason"
        name="reason"
        hint="In your own words. It is erased with the text of the batch, as it may quote the record."
        defaultValue={typed(answer, SETTLE_FORM, "reason")}
        error={errorAt(answer, SETTLE_FORM, "reason")}
        maxLength={1_000}
        autoComplete="off"
      />
      <PrecedentFields {...{ places, answer }} />
      <input type="hidden" name="seen" value={found.seen} />
      <div>
        <Button data-key="Enter">
          Settle the case{" "}
          <kbd data-keys hidden className="ml-2 text-white">
            Enter
          </kbd>
        </Button>
      </div>
    </PostForm>
  );
}
