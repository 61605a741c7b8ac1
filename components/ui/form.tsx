import type { ReactNode } from "react";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import type { FormAnswer } from "#lib/web/answer";

/** What a form that was sent is answered with, at the top of the page: what was done, or what is wrong. */
export function AnswerBanner({ answer }: { answer: FormAnswer | null }) {
  if (!answer) return null;
  if (answer.said)
    return (
      <div role="status">
        <Notice look="good" title={answer.said} />
      </div>
    );
  return <ErrorSummary errors={answer.errors} />;
}

/** A form that changes something. */
export function PostForm(props: {
  to: string;
  children: ReactNode;
  /** What the form is for, where the page has several. */
  label?: string;
  /** Whether it has a field for a file. */
  withFile?: boolean;
  className?: string;
}) {
  return (
    <form
      method="post"
      encType={props.withFile ? "multipart/form-data" : undefined}
      action={props.to}
      aria-label={props.label}
      className={props.className ?? "grid max-w-xl content-start gap-5"}
    >
      {props.children}
    </form>
  );
}

/** Several boxes under one question. */
export function CheckBoxes(props: {
  legend: string;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  boxes: { value: string; name: ReactNode; checked: boolean }[];
}) {
  return (
    <fieldset className={props.error ? "border-l-4 border-danger pl-3" : ""}>
      <legend className="mb-1 font-semibold">{props.legend}</legend>
      {props.hint && <p className="mb-1 text-[0.92rem] text-soft">{props.hint}</p>}
      {props.error && (
        <p className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {props.error}
        </p>
      )}
      {props.boxes.map((box, at) => (
        <label key={box.value} className="flex min-h-8 items-baseline gap-2 py-1">
          <input
            type="checkbox"
            // The first has the field's own name as id: the error summary leads there.
            id={at === 0 ? props.name : `${props.name}-${box.value}`}
            name={props.name}
            value={box.value}
            defaultChecked={box.checked}
            className="size-4.5 shrink-0 translate-y-0.5"
          />
          <span>{box.name}</span>
        </label>
      ))}
    </fieldset>
  );
}
