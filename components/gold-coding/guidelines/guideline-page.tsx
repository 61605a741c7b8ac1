import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { guidelinesHref } from "#lib/gold-coding/coding/coding-address";
import type { GuidelineText } from "#lib/gold-coding/coding/guidelines/guidelines.db";
import { momentInWords } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** What coders go by now. */
export function GuidelineNow({ title, newest }: { title: string; newest: GuidelineText | undefined }) {
  return (
    <section>
      <h2>{title}</h2>
      {newest ? (
        <>
          <p className="text-[0.92rem] text-soft">
            Version {newest.version}, from {momentInWords(newest.publishedAt)}
          </p>
          <p className="mt-2 max-w-prose whitespace-pre-line">{newest.text}</p>
        </>
      ) : (
        <p className="text-soft">None yet.</p>
      )}
    </section>
  );
}

/** The versions before, each to be opened. */
export function EarlierGuidelines({ versions }: { versions: readonly GuidelineText[] }) {
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>Earlier versions</h2>
      <ul className="mt-1 grid gap-1">
        {versions.map(({ version, publishedAt, text, reason }) => (
          <li key={version}>
            <details>
              <summary className="inline-block py-1">
                Version {version}, from {momentInWords(publishedAt)}
              </summary>
              <p className="text-soft">Why it was written: {reason}</p>
              <p className="mt-1 max-w-prose whitespace-pre-line">{text}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Writes the next version, beginning with the words of the newest. */
export function GuidelineForm(props: {
  batchId: string | null;
  newest: GuidelineText | undefined;
  answer: FormAnswer | null;
}) {
  const { batchId, newest, answer } = props;
  return (
    <section>
      <h2>{newest ? "Write a new version" : "Write the first version"}</h2>
      <p className="mb-3 text-soft">
        Coders see it with their next record. Each decision keeps the version that was in force.
      </p>
      <PostForm to={guidelinesHref(batchId, "write")} className="grid max-w-3xl gap-5">
        <input type="hidden" name="seen" value={newest?.version ?? 0} />
        <TextArea
          label="What coders go by"
          name="text"
          rows={14}
          defaultValue={typed(answer, "guideline", "text", newest?.text)}
          error={errorAt(answer, "guideline", "text")}
        />
        <TextArea
          label="Why it is written"
          name="reason"
          rows={2}
          defaultValue={typed(answer, "guideline", "reason")}
          error={errorAt(answer, "guideline", "reason")}
        />
        <p>
          <Button>Publish this version</Button>
        </p>
      </PostForm>
    </section>
  );
}
