/** The revision that the demonstration works in: the one that was read off what was published. */
export const REVISION = "soc2010-soc2020";
