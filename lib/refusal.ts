/** What somebody asked for and cannot have; the message is one sentence that says what to do. */
export class Refusal extends Error {
  override name = "Refusal";

  constructor(
    message: string,
    /** The form field it belongs to; "" for none. */
    readonly field = "",
  ) {
    super(message);
  }
}
