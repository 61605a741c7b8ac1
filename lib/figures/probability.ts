/** P(|Z| > z). Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.17; its error is under 7.5e-8. */
export function twoSidedNormal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * Math.exp(-(z * z) / 2) * series) / Math.sqrt(2 * Math.PI));
}

/** P(|T| > t) on a whole number of degrees of freedom. Source: Abramowitz and Stegun, 26.7.3 and 26.7.4. */
export function twoSidedStudent(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    series += term;
  }
  const within = odd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
  return Math.min(1, Math.max(0, 1 - within));
}
