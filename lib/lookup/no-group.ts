import type { CodeAnswer } from "#lib/lookup/answer";

/** What is said of a code that no group has. */
export function noGroupSentence({ code, editions }: Pick<CodeAnswer, "code" | "editions">): string {
  if (editions.length === 0)
    return "Only codes of SOC2020 and SOC2010 are looked up here. Check the edition, or type the job title.";
  const names = editions.map((edition) => edition.toUpperCase()).join(" or ");
  return `No unit group of ${names} has the code ${code}. Check it, or type the job title.`;
}
