type Numbers = Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** An array of numbers with twice the room, and what the given one has. */
export function grown<Kind extends Numbers>(array: Kind): Kind {
  const larger = new (array.constructor as new (length: number) => Kind)(2 * array.length);
  larger.set(array);
  return larger;
}
