import { maskStrings } from "../cel/source-text.js";

/** One line of a gate that is not empty. */
export interface RuleLine {
  line: number;
  /** The rule without comment and margins; empty where there is only a comment. */
  expression: string;
  /** What follows `#`, without margins. */
  comment: string;
}

const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;
/** No-break, typographic and zero-width spaces count as one space each, so that columns stay. */
const ODD_SPACES = /[\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202f\u205f-\u2064\u3000\ufeff]/g;

/** Splits a gate into its lines; `#` begins a comment at the start of a line or after a space. */
export function splitRules(text: string): RuleLine[] {
  const lines = text.replace(ODD_SPACES, " ").split(LINE_BREAK);
  const rules = lines.map((source, index) => {
    const end = /(?:^|\s)#/.exec(maskStrings(source))?.index ?? source.length;
    const comment = source.slice(end).replace(/[\s#]+/, "");
    return { line: index + 1, expression: source.slice(0, end).trim(), comment: comment.trimEnd() };
  });
  return rules.filter(({ expression, comment }) => expression !== "" || comment !== "");
}

/** How a line ends that goes on in the next one, and how that begins. */
// Stryker disable next-line Regex: what only seems to be one rule is tried out as one
const BREAKS_OFF = /(?:&&|\|\||[-+*/%<>=!?:,([]|\b(?:and|or|not|in))$/i;
// Stryker disable next-line Regex: as above
const GOES_ON = /^(?:&&|\|\||(?:and|or|in)\b|[<>=!]=|[<>?:)\]%/])/i;

/** Groups adjacent lines that seem to be one rule. */
export function groupLines(lines: readonly RuleLine[]): RuleLine[][] {
  const groups: RuleLine[][] = [];
  for (const line of lines) {
    // Stryker disable next-line ArrayDeclaration: a text has no line
    const group = groups.at(-1) ?? [];
    const before = group.at(-1);
    // Stryker disable next-line StringLiteral: neither breaks off
    const isJoined = BREAKS_OFF.test(before?.expression ?? "") || GOES_ON.test(line.expression);
    if (before?.line === line.line - 1 && isJoined) group.push(line);
    else groups.push([line]);
  }
  return groups;
}
