import { type FieldVersions, TwoVersions } from "#components/record/two-versions";
import type { AuditEntry } from "#lib/record/entry";
import { historyItem } from "#lib/record/sentences";
import { type FormAnswer, typed } from "#lib/web/answer";

/**
 * For the second of two who edit one thing of a meeting: what was saved meanwhile beside what they typed. Nothing where
 * the form began from what there is.
 */
export function SavedMeanwhile(props: {
  answer: FormAnswer | null;
  form: string;
  /** What was done to the meeting, newest first. */
  history: readonly AuditEntry[];
  /** The version there is now. */
  revision: number;
  /** Each field's name in the form, its label and what is saved. */
  fields: readonly { name: string; label: string; saved: string }[];
  leaveHref: string;
}) {
  const { answer, form, history, revision, fields, leaveHref } = props;
  if (typed(answer, form, "since", String(revision)) === String(revision)) return null;
  const [last] = history;
  const versions: FieldVersions[] = fields.map(({ name, label, saved }) => ({
    name: label,
    saved,
    yours: typed(answer, form, name),
  }));
  return <TwoVersions fields={versions} last={last ? historyItem(last, true) : null} leaveHref={leaveHref} />;
}
