/** One rule of a gate: its line in the input (from 1) and its text without comment and margins. */
export interface Rule {
  line: number;
  expression: string;
}

/** Splits a gate into its rules, one a line; `#` comments and blank lines are left out. */
export function parseGate(text: string): Rule[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((source, index) => ({ line: index + 1, expression: withoutComment(source).trim() }))
    .filter((rule) => rule.expression !== "");
}

/** A `#` opens a comment at the start of a line or after whitespace, but not inside a string. */
function withoutComment(source: string): string {
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '"' || character === "'") {
      at = endOfString(source, at) - 1;
    } else if (character === "#" && (at === 0 || /\s/.test(source.charAt(at - 1)))) {
      return source.slice(0, at);
    }
  }
  return source;
}

/** The offset after the string literal that opens at `start`; the end of the line if it never closes. */
function endOfString(source: string, start: number): number {
  const quote = source.charAt(start);
  const triple = quote.repeat(3);
  const delimiter = source.startsWith(triple, start) ? triple : quote;
  let at = start + delimiter.length;
  while (at < source.length && !source.startsWith(delimiter, at)) {
    at += source.charAt(at) === "\\" ? 2 : 1;
  }
  return Math.min(at + delimiter.length, source.length);
}
