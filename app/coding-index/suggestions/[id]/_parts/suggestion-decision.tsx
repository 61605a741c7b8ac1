import { EntryFields } from "#components/coding-index/entry-fields";
import { WhyFields } from "#components/coding-index/why-fields";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import type { CodeEdition } from "#lib/coding-index/meant-entry.db";
import { invertedOrder } from "#lib/coding-index/suggestions/inverted-order";
import type { Suggestion } from "#lib/coding-index/suggestions/suggestion";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** What the custodian does with an open suggestion: notes what was found out, accepts it, or refuses it. */
export function SuggestionDecision(props: {
  suggestion: Suggestion;
  answer: FormAnswer | null;
  /** Those that entries are given codes of; the suggested one is of the first. */
  editions: readonly CodeEdition[];
}) {
  const { suggestion, answer, editions } = props;
  const { id, title, add, ind, code, research, revision } = suggestion;
  const here = `/coding-index/suggestions/${id}`;
  const [main] = editions;
  const codes = main ? { [main.id]: code } : {};
  const draft = { ...EMPTY_DRAFT, title: invertedOrder(title), add, ind, codes };
  const startedFrom = typed(answer, "research", "revision", String(revision));
  return (
    <>
      <section>
        <h2 className="mb-2">Notes</h2>
        {startedFrom !== String(revision) && (
          <Notice look="warning" title="These notes were saved while you were typing yours:">
            <p className="whitespace-pre-line">{research}</p>
          </Notice>
        )}
        <PostForm to={`${here}/research`} label="Notes">
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            label="What was found out"
            name="research"
            hint="Whoever suggested it reads the notes too."
            defaultValue={typed(answer, "research", "research", research)}
            error={errorAt(answer, "research", "research")}
          />
          <div>
            <Button look="secondary">Save the notes</Button>
          </div>
        </PostForm>
      </section>
      <section>
        <h2 className="mb-2">Accept it</h2>
        <p className="mb-3 max-w-2xl text-soft">
          It becomes this entry of the working version at once. The title is turned round for you: check that
          the main word comes first.
        </p>
        <PostForm to={`${here}/accept`} label="Accept it">
          <EntryFields answer={answer} form="accept" draft={draft} editions={editions} />
          <WhyFields answer={answer} form="accept" />
          <div>
            <Button>Accept and add the entry</Button>
          </div>
        </PostForm>
      </section>
      <section>
        <h2 className="mb-2">Refuse it</h2>
        <PostForm to={`${here}/refuse`} label="Refuse it">
          <TextArea
            label="Why it is refused"
            name="refusal"
            rows={3}
            hint="Whoever suggested it reads this."
            defaultValue={typed(answer, "refuse", "refusal")}
            error={errorAt(answer, "refuse", "refusal")}
          />
          <div>
            <Button look="secondary">Refuse the suggestion</Button>
          </div>
        </PostForm>
      </section>
    </>
  );
}
