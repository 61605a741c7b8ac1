import type { DiffPart } from "#lib/record/word-diff";

const LOOK = {
  removed: "mr-0.5 rounded-sm bg-danger-wash text-danger line-through decoration-1",
  added: "rounded-sm bg-good-wash text-good underline decoration-1 underline-offset-2",
};

/** A text with what was taken out and put in; readers who do not see it are told which is which. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <span className="whitespace-pre-line">
      {parts.map(({ what, text }, at) => {
        if (what === "same") return <span key={at}>{text}</span>;
        const Mark = what === "removed" ? "del" : "ins";
        return (
          <Mark key={at} className={LOOK[what]}>
            <span className="sr-only">{what === "removed" ? " taken out: " : " put in: "}</span>
            {text}
          </Mark>
        );
      })}
    </span>
  );
}
