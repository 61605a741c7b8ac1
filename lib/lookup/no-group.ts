/** What is said of a code that no group has. */
export function noGroupSentence(code: string): string {
  return `No unit group of SOC2020 or SOC2010 has the code ${code}. Check it, or type the job title.`;
}
