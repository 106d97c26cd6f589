/** Returns what `toISOString` does, which also loads the time zone of the machine: a millisecond in every run. */
export function toIsoText(epochMs: number): string {
  const date = new Date(epochMs);
  const pad = (value: number, length = 2): string => String(value).padStart(length, "0");
  const day = [pad(date.getUTCFullYear(), 4), pad(date.getUTCMonth() + 1), pad(date.getUTCDate())].join("-");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()]
    .map((one) => pad(one))
    .join(":");
  return `${day}T${time}.${pad(date.getUTCMilliseconds(), 3)}Z`;
}
