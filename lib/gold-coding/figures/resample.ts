/** Numbers from 0 up to 1, the same for the same seed (sfc32, Chris Doty-Humphrey's PractRand, 2010). */
export function randomNumbers(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 12; warm++) next();
  return next;
}

/** Up to this many expected, a binomial number is found by going up from 0. */
const FEW = 10;

/** How many of n independent trials succeed, each with chance p. */
export function binomial(n: number, p: number, random: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < FEW ? byInversion(n, p, random) : byRejection(n, p, random);
}

/** Inversion: the chances of 0, 1, 2 … one after the other until their sum passes a random number. */
function byInversion(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  const none = (1 - p) ** n;
  for (;;) {
    let left = random();
    let chance = none;
    for (let found = 0; found <= n; found++) {
      if (left < chance) return found;
      left -= chance;
      chance *= odds * ((n - found) / (found + 1));
    }
  }
}

/**
 * Transformed rejection with squeeze, for n × p of 10 and more: algorithm BTRS of W. Hörmann, "The generation of binomial
 * random variates", Journal of Statistical Computation and Simulation 46 (1993).
 */
function byRejection(n: number, p: number, random: () => number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const odds = p / (1 - p);
  for (;;) {
    const u = random() - 0.5;
    const height = random();
    const edge = 0.5 - Math.abs(u);
    const found = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && height <= squeeze) return found;
    if (found < 0 || found > n) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - found + 1)) +
      (found + 0.5) * Math.log((odds * (n - found + 1)) / (found + 1)) +
      stirlingRest(mode) +
      stirlingRest(n - mode) -
      stirlingRest(found) -
      stirlingRest(n - found);
    if (Math.log((height * scale) / (a / (edge * edge) + b)) <= bound) return found;
  }
}

/** What Stirling's formula for log(k!) leaves out. */
const FIRST_RESTS = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.020790672103765, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
];
function stirlingRest(k: number): number {
  const first = FIRST_RESTS[k];
  if (first !== undefined) return first;
  const above = 1 / (k + 1);
  return (1 / 12 - (1 / 360 - (1 / 1260) * above * above) * above * above) * above;
}

/** Patterns found this often or less are drawn together. */
const RARE = 8;

/**
 * Draws as many records as there are, with replacement, from records that are given as counts of like ones (the bootstrap:
 * B. Efron, Annals of Statistics 7, 1979). That is a multinomial draw of the counts, made as a chain of binomial ones;
 * counts that are equal and small share one, and their part is dealt out among them, so that the thousands of patterns found
 * once or twice cost little.
 * @returns writes the counts drawn into an array as long as `counts`
 */
export function resampler(counts: readonly number[], random: () => number): (drawn: Int32Array) => void {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const blocks: { size: number; members: number[] }[] = [];
  const rare = new Map<number, { size: number; members: number[] }>();
  for (const [at, size] of counts.entries()) {
    if (size === 0) continue;
    const block = rare.get(size);
    if (block) block.members.push(at);
    else {
      const made = { size, members: [at] };
      blocks.push(made);
      if (size <= RARE) rare.set(size, made);
    }
  }
  return (drawn) => {
    drawn.fill(0);
    let [left, mass] = [total, total];
    for (const { size, members } of blocks) {
      const own = size * members.length;
      const part = binomial(left, own / mass, random);
      left -= part;
      mass -= own;
      if (members.length === 1) drawn[members[0]!] = part;
      else for (let nth = 0; nth < part; nth++) drawn[members[Math.floor(random() * members.length)]!]!++;
      if (left === 0) return;
    }
  };
}
