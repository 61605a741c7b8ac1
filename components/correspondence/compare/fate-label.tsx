import { CODE_FATES, type CodeFate } from "#lib/correspondence/pairs/edition-diff";

const LOOK: Record<CodeFate, { sign: string; look: string }> = {
  same: { sign: "=", look: "text-soft" },
  renamed: { sign: "~", look: "bg-accent-wash text-accent-deep" },
  reused: { sign: "≠", look: "bg-amber-wash text-amber" },
  gone: { sign: "−", look: "bg-danger-wash text-danger" },
  new: { sign: "+", look: "bg-good-wash text-good" },
};

/** What a code means in both editions: a sign and words, with a colour that repeats them. */
export function FateLabel({ fate }: { fate: CodeFate }) {
  const { sign, look } = LOOK[fate];
  return (
    <span className={`inline-flex items-baseline gap-1.5 rounded-sm px-1.5 ${look}`}>
      <span aria-hidden="true" className="w-3 text-center font-bold">
        {sign}
      </span>
      <span className="first-letter:uppercase">{CODE_FATES[fate]}</span>
    </span>
  );
}
