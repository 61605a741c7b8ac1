/** The n-th greatest of values, n from 1; the least of all where there are fewer. */
export function nthGreatest(values: Float64Array, nth: number): number {
  const greatest = new Float64Array(nth);
  let met = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (met === nth && value <= greatest[nth - 1]!) continue;
    let place = met < nth ? met++ : nth - 1;
    for (; place > 0 && greatest[place - 1]! < value; place--) greatest[place] = greatest[place - 1]!;
    greatest[place] = value;
  }
  return met === 0 ? 0 : greatest[met - 1]!;
}
