import { address, type Parameters } from "#lib/platform/parameters";

/**
 * The links of a page that says what a decision will do, both with what was typed (lib/web/answer.ts): to itself with every job
 * title shown, null where they are; and back to the form.
 * @param fragment of the form on its page
 */
export function stayOrBack(
  { answer, titles }: Parameters,
  here: string,
  back: string,
  fragment: string,
): { allHref: string | null; backHref: string } {
  const kept = typeof answer === "string" ? { answer } : {};
  return {
    allHref: titles === "all" ? null : address(here, { ...kept, titles: "all" }, "titles"),
    backHref: address(back, kept, fragment),
  };
}
