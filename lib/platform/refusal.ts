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

/** Several things that are wrong at once, each in a sentence of its own. */
export class Refusals extends Refusal {
  constructor(readonly all: readonly { field: string; message: string }[]) {
    super(all.map(({ message }) => message).join(" "), all[0]?.field);
  }
}
