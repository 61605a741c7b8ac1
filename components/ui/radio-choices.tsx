import type { ReactNode } from "react";

/** One of a few answers to a question; none is chosen beforehand unless the page says so. */
export function RadioChoices(props: {
  legend: string;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** Value of the one that is chosen; "" may be a value. */
  chosen: string | undefined;
  choices: { value: string; name: ReactNode; note?: ReactNode }[];
}) {
  const { legend, name, hint, error, chosen, choices } = props;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={described || undefined}
      className={error ? "border-l-4 border-danger pl-3" : ""}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${name}-hint`} className="mb-1 text-[0.92rem] text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {choices.map((choice, at) => (
        <label key={choice.value} className="flex min-h-8 items-baseline gap-2 py-1">
          <input
            type="radio"
            // The first has the field's own name as id: the error summary leads there.
            id={at === 0 ? name : `${name}-${at}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            className="size-4.5 shrink-0 translate-y-0.5"
          />
          <span>
            {choice.name}
            {choice.note && <span className="block text-[0.92rem] text-soft">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
