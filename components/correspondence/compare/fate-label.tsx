import { CONTENT_FATES, type ContentFate } from "#lib/correspondence/pairs/content-diff";
import { CODE_FATES, type CodeFate } from "#lib/correspondence/pairs/edition-diff";

const LOOK: Record<CodeFate | ContentFate, { sign: string; look: string }> = {
  same: { sign: "=", look: "text-soft" },
  renamed: { sign: "~", look: "bg-accent-wash text-accent-deep" },
  recoded: { sign: "#", look: "bg-plum-wash text-plum" },
  reused: { sign: "≠", look: "bg-amber-wash text-amber" },
  gone: { sign: "−", look: "bg-danger-wash text-danger" },
  new: { sign: "+", look: "bg-good-wash text-good" },
};

/** What a code means in both editions: a sign and words, with a colour that repeats them. */
export function FateLabel({ fate }: { fate: CodeFate }) {
  return <Label fate={fate} words={CODE_FATES[fate]} />;
}

/** What a group is in another edition, whatever its code. */
export function ContentFateLabel({ fate }: { fate: ContentFate }) {
  return <Label fate={fate} words={CONTENT_FATES[fate]} />;
}

function Label({ fate, words }: { fate: CodeFate | ContentFate; words: string }) {
  const { sign, look } = LOOK[fate];
  return (
    <span className={`inline-flex items-baseline gap-1.5 rounded-sm px-1.5 ${look}`}>
      <span aria-hidden="true" className="w-3 text-center font-bold">
        {sign}
      </span>
      <span className="first-letter:uppercase">{words}</span>
    </span>
  );
}
