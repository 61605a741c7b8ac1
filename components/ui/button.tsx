import type { ComponentProps } from "react";

const LOOK = {
  primary: "bg-accent text-white hover:bg-accent-deep border-transparent",
  secondary: "bg-card text-ink border-rule hover:bg-wash",
};

export function Button({
  look = "primary",
  className = "",
  ...props
}: ComponentProps<"button"> & { look?: keyof typeof LOOK }) {
  return (
    <button
      type="submit"
      {...props}
      className={`inline-flex min-h-11 cursor-pointer items-center justify-center rounded-md border px-4 font-semibold ${LOOK[look]} ${className}`}
    />
  );
}

/** A link that looks like a button: for going somewhere, such as a download. */
export function ButtonLink({
  look = "secondary",
  className = "",
  ...props
}: ComponentProps<"a"> & { look?: keyof typeof LOOK }) {
  return (
    <a
      {...props}
      className={`inline-flex min-h-11 items-center justify-center rounded-md border px-4 font-semibold no-underline ${LOOK[look]} ${look === "primary" ? "visited:text-white" : "visited:text-ink"} ${className}`}
    />
  );
}
