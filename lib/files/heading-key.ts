/** What two spellings of one heading share, in any script: "SOC_2010", "Soc 2010" and "SOC2010\r\n" are all "soc2010". */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
