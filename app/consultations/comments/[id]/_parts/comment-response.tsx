import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { momentInWords } from "#lib/platform/in-words";
import type { Comment } from "#lib/revision/consultation/comment";
import { commentHref } from "#lib/revision/consultation/round";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

export const RESPONSE_FORM = "response";

/** What the working group answered, and whether it is published. */
export function CommentResponse({ response }: Pick<Comment, "response">) {
  if (!response)
    return (
      <p className="mt-1 text-soft">The working group has not responded yet. It responds to every comment.</p>
    );
  const { text, published, withheldReason, respondedAt } = response;
  return (
    <>
      <p className="mt-1 text-[0.92rem] text-soft">{momentInWords(respondedAt)}</p>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
      <p className="mt-2 max-w-prose whitespace-pre-line">
        {published
          ? "Comment and response are published."
          : `Comment and response are withheld: ${withheldReason}`}
      </p>
    </>
  );
}

/** Answers a comment, or changes the answer. */
export function ResponseForm({ comment, answer }: { comment: Comment; answer: FormAnswer | null }) {
  const { id, response } = comment;
  const field = (name: string, otherwise = "") => ({
    name,
    defaultValue: typed(answer, RESPONSE_FORM, name, otherwise),
    error: errorAt(answer, RESPONSE_FORM, name),
  });
  const held = response && (response.published ? "publish" : "withhold");
  return (
    <PostForm to={`${commentHref(id)}/respond`} label="Respond to this comment">
      <input type="hidden" name="revision" value={response?.revision ?? 0} />
      <TextArea
        label={response ? "Change the response" : "Your response"}
        hint="Whoever sent the comment reads it, and everybody else where it is published. It speaks for the working group."
        {...field("text", response?.text)}
      />
      <RadioChoices
        legend="Publish the comment with this response?"
        name="publication"
        chosen={typed(answer, RESPONSE_FORM, "publication", held ?? "not chosen yet")}
        error={errorAt(answer, RESPONSE_FORM, "publication")}
        choices={[
          {
            value: "publish",
            name: comment.publishName
              ? "Publish both, with the commenter’s name"
              : "Publish both; the commenter’s name is left out, as was asked",
          },
          { value: "withhold", name: "Withhold both, for the reason below" },
        ]}
      />
      <TextArea
        label="Why they are withheld"
        hint="Only where they are; whoever sent the comment reads it. A stance that one does not share is no reason."
        rows={2}
        {...field("withheldReason", response?.withheldReason)}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button>{response ? "Save the response" : "Send the response"}</Button>
        <a href="/consultations/comments">Back to the comments</a>
      </div>
    </PostForm>
  );
}
