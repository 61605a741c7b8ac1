import type { ComponentProps, ReactNode } from "react";

const BOX = "w-full min-h-11 rounded-md border bg-card px-3 text-ink placeholder:text-soft";

interface FieldProps {
  label: string;
  name: string;
  hint?: ReactNode;
  /** One sentence that says what to do; shown at the field with the same words as in the error summary. */
  error?: string | undefined;
}

function Around({ label, name, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={error ? "border-l-4 border-danger pl-3" : ""}>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
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
      {children}
    </div>
  );
}

function described({ name, hint, error }: FieldProps): string | undefined {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;
}

export function TextField({
  label,
  hint,
  error,
  className = "",
  ...input
}: FieldProps & ComponentProps<"input">) {
  const field = { label, name: input.name, hint, error };
  return (
    <Around {...field}>
      <input
        id={input.name}
        type="text"
        aria-describedby={described(field)}
        aria-invalid={error ? true : undefined}
        {...input}
        className={`${BOX} ${error ? "border-danger" : "border-rule"} ${className}`}
      />
    </Around>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className = "",
  ...input
}: FieldProps & ComponentProps<"textarea">) {
  const field = { label, name: input.name, hint, error };
  return (
    <Around {...field}>
      <textarea
        id={input.name}
        rows={6}
        aria-describedby={described(field)}
        aria-invalid={error ? true : undefined}
        {...input}
        className={`${BOX} py-2 ${error ? "border-danger" : "border-rule"} ${className}`}
      />
    </Around>
  );
}

export function SelectField({
  label,
  hint,
  error,
  options,
  className = "",
  ...input
}: FieldProps & ComponentProps<"select"> & { options: { value: string; name: string }[] }) {
  const field = { label, name: input.name, hint, error };
  return (
    <Around {...field}>
      <select
        id={input.name}
        aria-describedby={described(field)}
        {...input}
        className={`${BOX} ${error ? "border-danger" : "border-rule"} ${className}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Around>
  );
}
