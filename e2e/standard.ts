/** A standard of the register that pages are looked at with. */
export const STANDARD = "ZZICAR0001";
