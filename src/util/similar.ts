const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9\u0080-\uffff]/g, "");

/** Returns how many letters must be inserted, removed or replaced to make one word of the other. */
function editDistance(from: string, to: string): number {
  // Stryker disable next-line ArithmeticOperator: the last number is only read where the words are too far apart
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1];
    // Stryker disable next-line EqualityOperator: nobody reads the number after the last
    for (let at = 0; at < to.length; at++) {
      const replaced = (row[at] ?? 0) + (letter === to.charAt(at) ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Returns the known name that a misspelt one most likely means, in another case or spelling; null for none. */
export function similarName(name: string, known: Iterable<string>): string | null {
  const wanted = plain(name.slice(0, 100));
  if (wanted === "") return null;
  let best: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    const other = plain(candidate);
    const allowed = Math.floor(Math.min(wanted.length, other.length) / 4);
    // Stryker disable next-line ConditionalExpression: what it leaves out is too far apart, and takes long to compare
    if (Math.abs(wanted.length - other.length) > allowed) continue;
    const distance = editDistance(wanted, other);
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { name: candidate, distance };
  }
  return best?.name ?? null;
}
