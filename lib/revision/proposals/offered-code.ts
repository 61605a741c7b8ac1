import type { CodeOffered } from "#lib/compile/free-codes";

/** What speaks for or against a code that is free: "never used", "re-used: it was Nannies …". */
export function offeredInWords({ code, was, protectedFor }: CodeOffered): string {
  const words = [
    protectedFor !== null && `protected: ${protectedFor}`,
    was !== null && `re-used: it was ${was}, and misleads those who compare editions by code`,
    was === null && protectedFor === null && "never used",
    code.endsWith("9") && "9 is for n.e.c.",
    code.endsWith("0") && code.length === 4 && "0 is for an only unit group",
  ];
  return words.filter(Boolean).join("; ");
}
