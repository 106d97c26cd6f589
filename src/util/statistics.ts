/** The two-sided 95 % quantile of the normal distribution. */
const Z = 1.959963984540054;
type Interval = [lower: number, upper: number];

function requireCount(n: number, least: number): void {
  if (Number.isInteger(n) && n >= least) return;
  throw new RangeError(`the number of questions must be an integer of at least ${least}, it is ${n}`);
}

/** Returns the two-sided 95 % Wilson score interval of a proportion of n questions. */
export function wilsonInterval(p: number, n: number): Interval {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`the proportion must be between 0 and 1, it is ${p}`);
  requireCount(n, 1);
  const weight = Z ** 2 / n;
  const centre = (p + weight / 2) / (1 + weight);
  const margin = Math.sqrt(weight * (p * (1 - p) + weight / 4)) / (1 + weight);
  return [Math.max(0, centre - margin), p === 1 ? 1 : Math.min(1, centre + margin)];
}

/** Returns Newcombe's hybrid score interval (1998, method 10) of p1 - p2, two-sided, 95 %. */
export function differenceInterval(p1: number, n1: number, p2: number, n2: number): Interval {
  const [lower1, upper1] = wilsonInterval(p1, n1);
  const [lower2, upper2] = wilsonInterval(p2, n2);
  return [p1 - p2 - Math.hypot(p1 - lower1, upper2 - p2), p1 - p2 + Math.hypot(upper1 - p1, p2 - lower2)];
}

/** Returns the two-sided 95 % t interval of a mean, from the standard deviation of the sample. */
export function meanInterval(mean: number, deviation: number, n: number): Interval {
  if (!(deviation >= 0))
    throw new RangeError(`the standard deviation must be at least 0, it is ${deviation}`);
  requireCount(n, 2);
  const margin = (studentQuantile(n - 1) * deviation) / Math.sqrt(n);
  return [mean - margin, mean + margin];
}

/** The two-sided 95 % quantile of Student's distribution: Abramowitz and Stegun 26.7.3 to 26.7.5. */
function studentQuantile(degrees: number): number {
  // Stryker disable next-line ConditionalExpression,EqualityOperator,BlockStatement: the sum says the same, but takes long
  if (degrees > 200) {
    const second = (5 * Z ** 5 + 16 * Z ** 3 + 3 * Z) / 96;
    return Z + (Z ** 3 + Z) / 4 / degrees + second / degrees ** 2;
  }
  let [low, high] = [0, Math.PI / 2];
  // Stryker disable next-line EqualityOperator: one halving more changes no digit
  for (let halving = 0; halving < 60; halving++) {
    const angle = (low + high) / 2;
    // Stryker disable next-line EqualityOperator: no angle has this coverage to the last bit
    if (studentCoverage(angle, degrees) < 0.95) low = angle;
    else high = angle;
  }
  return Math.sqrt(degrees) * Math.tan(low);
}

/** The probability that t is at most sqrt(degrees) * tan(angle) away from 0. */
function studentCoverage(angle: number, degrees: number): number {
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * Math.cos(angle) ** 2;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
