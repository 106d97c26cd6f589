/** The two-sided 95 % quantile of the normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * The lower end of the 95 % Wilson score interval of a proportion.
 * @param proportion the proportion seen, 0 to 1
 * @param sampleSize how many trials it was seen in, above 0
 * @throws RangeError when either is out of its range or not finite
 */
export function wilsonLower(proportion: number, sampleSize: number): number {
  const { centre, margin } = interval("wilson_lower", proportion, sampleSize);
  return proportion === 0 ? 0 : Math.max(0, centre - margin);
}

/** The upper end of the same interval; see {@link wilsonLower}. */
export function wilsonUpper(proportion: number, sampleSize: number): number {
  const { centre, margin } = interval("wilson_upper", proportion, sampleSize);
  return proportion === 1 ? 1 : Math.min(1, centre + margin);
}

function interval(name: string, proportion: number, sampleSize: number) {
  if (!(proportion >= 0 && proportion <= 1)) {
    throw new RangeError(`${name}: the proportion must be between 0 and 1, it is ${proportion}`);
  }
  if (!(sampleSize > 0 && Number.isFinite(sampleSize))) {
    throw new RangeError(`${name}: the number of questions must be above 0, it is ${sampleSize}`);
  }
  const zSquaredPerTrial = (Z_95 * Z_95) / sampleSize;
  const variance = (proportion * (1 - proportion)) / sampleSize;
  const scale = 1 + zSquaredPerTrial;
  return {
    centre: (proportion + zSquaredPerTrial / 2) / scale,
    margin: (Z_95 * Math.sqrt(variance + zSquaredPerTrial / (4 * sampleSize))) / scale,
  };
}
