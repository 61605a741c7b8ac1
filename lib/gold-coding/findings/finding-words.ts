import type { SuggestionDraft } from "#lib/coding-index/suggestions/suggestion";
import type { EditionPair } from "#lib/facts/edition-pair";
import { isShowable } from "#lib/gold-coding/figures/suppression";
import type { Finding } from "#lib/gold-coding/findings/finding";
import { count, quantity } from "#lib/platform/in-words";
import type { IssueDraft } from "#lib/revision/issues/issue-draft";

/** What words are made with: what a batch, an edition and its groups are called. */
export interface Named {
  batch: string;
  edition: string;
  titleOf: (code: string) => string;
}

/** What was found, in a sentence without its counts. */
export function findingInWords(
  { kind, code, otherCode, title }: Finding,
  { edition, titleOf }: Named,
): string {
  const group = (code: string) => `${edition} ${code} ${titleOf(code)}`.trim();
  // A title may end with a full stop of its own: "n.e.c.".
  const sentence = (words: string) => (words.endsWith(".") ? words : `${words}.`);
  switch (kind) {
    case "disagreement":
      return sentence(`Coders do not agree whether jobs belong in ${group(code)} or in ${group(otherCode)}`);
    case "confusion":
      return sentence(`Jobs that belong in ${group(code)} were assigned ${group(otherCode)}`);
    case "flags":
      return sentence(`Coders flagged jobs in ${group(code)}`);
    case "title":
      return `The title “${title}” belongs in ${group(code)}; ${
        otherCode === "" ? "the lookup finds nothing for it" : `the lookup finds ${group(otherCode)} first`
      }.`;
  }
}

/** "132 records, weighted 5,210.4": what anybody may be told, so none that is under ten. */
export function countsInWords({ cases, weight }: Pick<Finding, "cases" | "weight">): string {
  return isShowable(cases)
    ? `${quantity(cases, "record")}, which stand for ${count(weight)} people`
    : "fewer than 10 records";
}

/** What was found with its counts and where, as it stands on an issue or a suggestion. */
export function evidenceOf(finding: Finding, named: Named): string {
  return `${findingInWords(finding, named)} Gold coding of “${named.batch}”: ${countsInWords(finding)}.`;
}

/** What the form for an issue begins with. @param pair the editions of the revision */
export function issueOf(finding: Finding, named: Named, pair: EditionPair): IssueDraft {
  const { kind, edition, code, otherCode } = finding;
  const codes = [...new Set([code, otherCode].filter(Boolean))].sort();
  const groups = codes.map((one) => `${one} ${named.titleOf(one)}`.trim()).join(" and ");
  return {
    question:
      kind === "flags"
        ? `Does ${named.edition} ${groups} hold jobs that belong elsewhere?`
        : `Where do jobs between ${named.edition} ${groups} belong?`,
    sources: edition === pair.source ? codes : [],
    targets: edition === pair.target ? codes : [],
    evidence: evidenceOf(finding, named),
  };
}

/** What the form for an index entry begins with. @param main the edition that entries are suggested for */
export function suggestionOf(finding: Finding, named: Named, main: string): SuggestionDraft {
  const { title, code, edition } = finding;
  return {
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    ...{ add: "", ind: "" },
    code: edition === main ? code : "",
    note: `Gold coding of “${named.batch}”: ${countsInWords(finding)} with this title were settled to ${named.edition} ${code}.`,
  };
}
