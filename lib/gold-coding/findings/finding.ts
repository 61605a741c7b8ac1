import { createHash } from "node:crypto";
import type { EditionId } from "#lib/facts/edition";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import type { Counted } from "#lib/gold-coding/findings/weights/dual-weights";
import { wordsOf } from "#lib/lookup/words/normalise";
import { address } from "#lib/platform/parameters";

/** What is found in the codings of a batch, and what each is about. */
export const FINDING_KINDS = {
  disagreement: "two groups between which coders disagree",
  confusion: "records of one group that were assigned the code of another",
  title: "a frequent title that the lookup does not settle",
  flags: "records of a group that coders flagged",
} as const;
export type FindingKind = keyof typeof FINDING_KINDS;

/** What can be made of a finding. */
export const OUTCOME_KINDS = {
  issue: "an issue",
  suggestion: "a suggested index entry",
  distinction: "a distinction",
} as const;
export type OutcomeKind = keyof typeof OUTCOME_KINDS;

/** What each kind of finding can become. */
export const BECOMES: Record<FindingKind, readonly OutcomeKind[]> = {
  disagreement: ["issue", "distinction"],
  confusion: ["issue", "distinction"],
  title: ["suggestion"],
  flags: ["issue"],
};

/** Something found in a batch, with how many records it is about and what these weigh. */
export interface Finding extends Counted {
  kind: FindingKind;
  edition: EditionId;
  /** disagreement: the lower code; confusion: the gold code; title: the gold code of most records; flags: the code given. */
  code: string;
  /** disagreement: the higher code; confusion: the assigned code; title: what the lookup finds first; "" for none. */
  otherCode: string;
  /** A title as most people write it, of at least ten records; survey text. "" for other kinds. */
  title: string;
}

/** What stands for a finding in addresses and in what is kept: codes, and of a title its hash. */
export function findingKey({
  edition,
  code,
  otherCode,
  title,
}: Omit<Finding, keyof Counted | "kind">): string {
  return [edition, ...(title === "" ? [code, otherCode].filter(Boolean) : [titleHash(title)])].join(" ");
}

/** Titles that are the same but for letters' case, marks and filler have one. */
export function titleKey(title: string): string {
  return wordsOf(title).join(" ");
}

function titleHash(title: string): string {
  return createHash("sha256").update(titleKey(title)).digest("hex").slice(0, 32);
}

/** Where something is made of a finding. */
export function makeHref(batch: string, { kind, ...finding }: Finding, as: OutcomeKind): string {
  return address(findingsPath(batch, "make"), { kind, finding: findingKey(finding), as });
}

/** The findings of a batch, or what is below them. */
export function findingsPath(batch: string, part = ""): string {
  return batchHref(batch, part === "" ? "findings" : `findings/${part}`);
}
