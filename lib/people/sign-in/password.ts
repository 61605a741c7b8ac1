import { dictionary } from "@zxcvbn-ts/language-common";

/** Long enough that composition rules are not needed (NCSC: three random words; ASVS 5.0, 6.2). */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

let common: Set<string> | undefined;

/**
 * What is wrong with a new password; null when it can be used. Nothing is asked of its characters.
 * @param about what belongs to the person or to us, and should not be most of the password: name, e-mail
 */
export function passwordProblem(password: string, about: string[] = []): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD)
    return `The password is too short. Use at least ${SHORTEST_PASSWORD} characters: three words that do not belong together are good.`;
  if (length > LONGEST_PASSWORD)
    return `The password is too long. Use at most ${LONGEST_PASSWORD} characters.`;
  // The list was made from leaks: of passwords as they are, and of what people vary them with.
  common ??= new Set(dictionary["passwords-common"]);
  const plain = password.toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  if (
    core === ""
      ? /^[\p{N}\p{P}\s]+$/u.test(plain)
      : common.has(plain) || common.has(core) || isRepeated(plain)
  )
    return "The password is one of those that are tried first. Choose another: three words that do not belong together are good.";
  const rest = [...about, "soc workbench", "classification", "occupation"]
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3)
    .reduce((left, word) => left.replaceAll(word, ""), plain);
  if (rest.replace(/[\p{P}\s]/gu, "").length < SHORTEST_PASSWORD / 2)
    return "The password is mostly a name, an e-mail address or a word of this subject. Choose other words.";
  return null;
}

/** "abcabcabcabc", "passwordpassword", "aaaaaaaaaaaa": something short again and again. */
function isRepeated(text: string): boolean {
  const found = /^(.+?)\1+$/u.exec(text);
  return found !== null && ([...found[1]!].length < 8 || common!.has(found[1]!));
}
