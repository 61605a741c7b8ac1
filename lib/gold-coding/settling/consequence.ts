import { type AnswerColumns, answerColumns } from "#lib/gold-coding/coding/answer";
import { type Coding, type SettlingRule, settle } from "#lib/gold-coding/settling/settle";

/** How a record stands when one of its codings was given, changed or taken back. */
export interface RecordStanding {
  recordId: number;
  /** The newest queue that it is coded in: its rule counts. */
  queueId: number;
  rule: SettlingRule;
  codings: (Coding & {
    /** Given or changed just now. */
    isNew: boolean;
  })[];
  /** Codings that it is to have, those given counted; free seats of further coders not. */
  wanted: number;
  /** Seats of further coders that nobody has taken. */
  freeFurther: number;
  gold: GoldNow | null;
  /** Its case that is not settled. */
  open: OpenCase | null;
}

export interface GoldNow extends AnswerColumns {
  state: "settled" | "reopened";
  settledBy: "single" | "agreement" | "majority" | "adjudicator" | "known";
}

export interface OpenCase {
  id: number;
  kind: "disagreement" | "query" | "confirmation" | "reopened";
  state: "open" | "asked" | "waiting";
  /** Whether the adjudicator has asked something already. */
  asked: boolean;
}

/** What is to be done about a record; what is left out stays as it is. */
export interface Consequence {
  settle?: AnswerColumns & { settledBy: "single" | "agreement" | "majority" };
  /** Its gold code was settled by rule, and what it rested on is there no more. */
  unsettle?: true;
  open?: "disagreement" | "query" | "confirmation";
  /** What a case that nobody has taken up is about now. */
  nowAbout?: "disagreement" | "query" | "confirmation";
  /** A case that nobody has taken up falls away. */
  close?: true;
  /** A case that waited for further coders is the adjudicator's again. */
  goOn?: true;
  addFurther?: true;
  /** Free seats of further coders are not needed any more. */
  dropFurther?: true;
}

/**
 * What a coding that was given, changed or taken back leads to. What an adjudicator settled stays settled, and a case
 * that one has taken up (asked about, called a further coder for, opened again) is theirs to the end.
 */
export function consequenceOf(standing: RecordStanding): Consequence {
  const { codings, wanted, freeFurther, gold, open, rule } = standing;
  if (open && (open.state !== "open" || open.asked || open.kind === "reopened"))
    return open.state === "waiting" && freeFurther === 0 && codings.length >= wanted ? { goOn: true } : {};
  if (gold?.state === "settled" && (gold.settledBy === "adjudicator" || gold.settledBy === "known"))
    return open
      ? {}
      : {
          ...(codings.some(({ isNew, query }) => isNew && query !== "") && { open: "query" }),
          ...(freeFurther > 0 && { dropFurther: true }),
        };
  const settling = settle(codings, wanted, rule);
  const unsettle = gold?.state === "settled" && { unsettle: true as const };
  const close = open !== null && { close: true as const };
  switch (settling.is) {
    case "settled": {
      const columns = answerColumns(settling.answers);
      const same = gold?.state === "settled" && gold.settledBy === settling.by && sameColumns(gold, columns);
      return {
        ...(!same && { settle: { ...columns, settledBy: settling.by } }),
        ...close,
        ...(freeFurther > 0 && { dropFurther: true }),
      };
    }
    case "wait":
      return { ...unsettle, ...close };
    case "further":
      return { ...unsettle, ...close, ...(freeFurther === 0 && { addFurther: true }) };
    case "case":
      return {
        ...unsettle,
        ...(!open && { open: settling.kind }),
        ...(open && open.kind !== settling.kind && { nowAbout: settling.kind }),
      };
  }
}

function sameColumns(one: AnswerColumns, other: AnswerColumns): boolean {
  const text = ({ outcomes, codes, otherCodes }: AnswerColumns) =>
    JSON.stringify([outcomes, codes, otherCodes]);
  return text(one) === text(other);
}
