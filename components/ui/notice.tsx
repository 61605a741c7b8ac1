import type { ReactNode } from "react";

const LOOK = {
  information: "border-accent bg-accent-wash",
  warning: "border-amber bg-amber-wash",
  danger: "border-danger bg-danger-wash",
  good: "border-good bg-good-wash",
};

/** Something to know before reading on. The words carry the meaning, the colour only repeats it. */
export function Notice({
  look = "information",
  title,
  children,
}: {
  look?: keyof typeof LOOK;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`my-4 rounded-md border-l-4 px-4 py-3 ${LOOK[look]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
