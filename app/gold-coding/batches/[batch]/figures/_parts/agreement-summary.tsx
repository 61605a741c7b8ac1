import type { Agreement } from "#lib/gold-coding/figures/agreement/agreement";
import { type Anchoring, readAnchoring } from "#lib/gold-coding/figures/agreement/agreement.db";
import type { FiguresOf } from "#lib/gold-coding/figures/batch-figures.db";
import { coefficientText, estimateText, percentText } from "#lib/gold-coding/figures/figures-in-words";
import { quantity } from "#lib/platform/in-words";
import { levelName } from "./figures-choices";

const percent = (value: number | null) => percentText(value, false);

/** What the tables come to, in sentences. */
export async function AgreementSummary(props: {
  of: FiguresOf;
  whole: Agreement;
  shown: readonly number[];
  level: number;
  all: boolean;
}) {
  const { of, whole, shown, level, all } = props;
  const figures = whole.levels[level];
  if (!figures || !shown.includes(level))
    return (
      <p className="max-w-3xl">
        {shown.length === 0
          ? "So few records were coded by two coders, or so few differently, that nothing can be shown."
          : "At this level the figures are kept back. Choose another."}
      </p>
    );
  const group = levelName(of.levels[level]!);
  return (
    <div className="grid max-w-3xl gap-2 text-[1.06rem]">
      <p>
        Coders gave the same {group} to <strong>{estimateText(figures.percent, percent)}</strong> of the{" "}
        {quantity(whole.records, "record")} that two of them or more coded.
      </p>
      <p>
        {figures.alpha.value === null ? (
          "Krippendorff’s alpha cannot be told, as only one code was given."
        ) : (
          <>
            Krippendorff’s alpha is <strong>{estimateText(figures.alpha, coefficientText)}</strong>, and{" "}
            {estimateText(figures.alphaByDigits, coefficientText)} where codes that share digits count as
            nearer: 1 is full agreement, 0 what chance would give.
          </>
        )}
      </p>
      {all && <AnchoringSentence arms={await readAnchoring(of)} level={level} />}
    </div>
  );
}

/** How much more coders keep to an assigned code that they see, where a batch has both. */
function AnchoringSentence({ arms, level }: { arms: readonly Anchoring[]; level: number }) {
  const [seen, blind] = (["seen", "blind"] as const).map((arm) => arms.find((one) => one.arm === arm));
  if (!seen || !blind) return null;
  const [with_, without] = [seen.levels[level]!.share, blind.levels[level]!.share];
  const points = Math.round((with_.value! - without.value!) * 100);
  return (
    <p>
      Coders who saw the assigned code gave it in {estimateText(with_, percent)} of their codings, those who
      did not in {estimateText(without, percent)}:{" "}
      {points === 0
        ? "no difference."
        : `${quantity(Math.abs(points), "percentage point")} ${points > 0 ? "more" : "less"} where it was shown.`}
    </p>
  );
}
