import { toEscapedLine } from "../util/text.js";

const UNDERSCORE = "&#95;";
const SEPARATORS: ReadonlySet<string> = new Set([".", "-", "/", UNDERSCORE]);

/** Characters that stand together in a header, and in a metric's name: three columns of values fit a narrow page. */
export const HEADING_RUN = 5;
export const METRIC_RUN = 6;

/**
 * Returns untrusted text as code that breaks within names too, where the page is narrow.
 * @param run how many characters may stand together
 */
export function wrappingCode(text: string, limit = 200, run = 12): string {
  const content = toEscapedLine(text, limit);
  if (content.trim() === "") return "—";
  const characters = Array.from(content.matchAll(/&#\d+;|[^]/gu), ([character]) => character);
  let length = 0;
  const breakable = characters.map((character, index) => {
    const next = characters[index + 1] ?? " ";
    length = character === " " ? 0 : length + 1;
    const isDecimalPoint = character === "." && /\d/.test(next);
    const isBreak =
      (SEPARATORS.has(character) && !isDecimalPoint) || (length >= run && !SEPARATORS.has(next));
    if (next === " " || !isBreak) return character;
    length = 0;
    return `${character}<wbr>`;
  });
  return `<code>${breakable.join("")}</code>`;
}

/** Returns untrusted text as code that breaks at separators: in a paragraph, unlike in a table, the rest breaks by itself. */
export function paragraphCode(text: string, limit = 200): string {
  return wrappingCode(text, limit, Infinity);
}

/** Returns a table; the header and every cell are HTML. A cell that is a row by itself spans the table. */
export function createHtmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const header = `<tr>${head.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;
  const body = rows.map((cells) => {
    const start = cells.length === 1 ? `<td colspan="${head.length}">` : "<td>";
    return `<tr>${cells.map((cell) => `${start}${cell}</td>`).join("")}</tr>`;
  });
  return `<table>\n${[header, ...body].join("\n")}\n</table>`;
}

/** Returns content that is folded below its title; both are HTML. */
export function details(title: string, content: readonly string[]): string {
  return `<details>\n<summary>${title}</summary>\n${content.join("\n")}\n</details>`;
}

/** Returns lines whose indentation counts, to be copied. */
export function codeLines(lines: readonly string[]): string {
  // GitHub ends a block of HTML at an empty line, and reads Markdown from there on.
  const safe = lines
    .map((line) => toEscapedLine(line, 4_000))
    .map((line) => (line.trim() === "" ? "&#32;" : line));
  return `<pre><code>${safe.join("\n")}</code></pre>`;
}
