/** How much of a long text is shown on either side of the caret. */
const SHOWN_BESIDE_CARET = 100;

/** Returns a line with a caret and a message below a place in it. */
export function caretExcerpt(prefix: string, text: string, place: number, message: string): string[] {
  const from = Math.max(0, place - SHOWN_BESIDE_CARET);
  const shown = text.slice(from, place + SHOWN_BESIDE_CARET).replace(/\s/g, " ");
  const start = `${prefix}${from > 0 ? "…" : ""}`;
  return [start + shown, `${" ".repeat(start.length + place - from)}^ ${message}`];
}
