import type { ReactNode } from "react";
import { DiffText } from "#components/record/diff-text";
import { Notice } from "#components/ui/notice";
import { momentInWords } from "#lib/platform/in-words";
import type { HistoryItem } from "#lib/record/sentences";
import { wordDiff } from "#lib/record/word-diff";

/** One field in both versions, as text. */
export interface FieldVersions {
  name: string;
  saved: string;
  yours: string;
}

/**
 * For the second of two who edit one thing: what was saved meanwhile beside what they typed. Their typing stays in the
 * form below, and saving that puts theirs over the other.
 */
export function TwoVersions(props: {
  fields: readonly FieldVersions[];
  /** What was done meanwhile; null when the record does not tell. */
  last: HistoryItem | null;
  /** Where somebody goes who leaves the other version as it is. */
  leaveHref: string;
}) {
  const { fields, last, leaveHref } = props;
  const different = fields.filter(({ saved, yours }) => saved !== yours);
  return (
    <section aria-labelledby="two-versions" className="mb-8 max-w-4xl">
      <h2 id="two-versions">Two versions</h2>
      <Notice look="warning" title="What was saved meanwhile is not what you began from.">
        {last && (
          <p>
            {last.sentences.join(". ")}: {momentInWords(last.at)}, {last.by}. {last.reason}
          </p>
        )}
        <p>
          Your typing is still in the form below. Save it to put your version over the other, or{" "}
          <a href={leaveHref}>leave the other and drop yours</a>.
        </p>
      </Notice>
      {different.length === 0 ? (
        <p>Both versions say the same.</p>
      ) : (
        different.map(({ name, saved, yours }) => (
          <section key={name} className="mt-4">
            <h3>{name}</h3>
            <div className="mt-1 grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <Version name="Saved now">{saved}</Version>
              <Version name="Yours">
                <DiffText parts={wordDiff(saved, yours)} />
              </Version>
            </div>
          </section>
        ))
      )}
    </section>
  );
}

function Version({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="rounded-md border border-line bg-card px-3 py-2">
      <p className="text-[0.88rem] text-soft">{name}</p>
      <p className="whitespace-pre-line">{children || "nothing"}</p>
    </div>
  );
}
