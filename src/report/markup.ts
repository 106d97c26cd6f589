import { toCodeBlock, toCode } from "../util/text.js";

/**
 * Returns untrusted text as code that breaks within names too, where the page is narrow.
 * @param run how many characters may stand together
 */
export function wrappingCode(text: string, limit = 200, run = 12): string {
  const content = /^<code>(.*)<\/code>$/s.exec(toCode(text, limit))?.[1];
  if (content === undefined) return "—";
  const characters = content.match(/&#\d+;|[^]/gu) ?? [];
  let length = 0;
  const breakable = characters.map((character, index) => {
    const next = characters[index + 1] ?? " ";
    length = character === " " ? 0 : length + 1;
    const isBreak = isSeparator(character, next) || (length >= run && !isSeparator(next, ""));
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

/** A dot in a number separates nothing. */
function isSeparator(character: string, next: string): boolean {
  return character === "." ? !/\d/.test(next) : /^(?:-|\/|&#95;)$/.test(character);
}

/** Returns a table; the header and every cell are HTML. */
export function createHtmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const header = `<tr>${head.map((cell) => `<th>${cell}</th>`).join("")}</tr>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table>\n${[header, ...body].join("\n")}\n</table>`;
}

/** Returns content that is folded below its title; both are HTML. */
export function details(title: string, content: readonly string[]): string {
  return `<details>\n<summary>${title}</summary>\n${content.join("\n")}\n</details>`;
}

/** Returns lines whose indentation counts, to be copied. */
export function codeLines(lines: readonly string[]): string {
  // GitHub ends a block of HTML at an empty line, and reads Markdown from there on.
  const safe = lines.map(
    (line) => toCodeBlock(line).replace(/^<pre><code>|<\/code><\/pre>$/g, "") || "&#32;",
  );
  return `<pre><code>${safe.map((line) => (line.trim() === "" ? "&#32;" : line)).join("\n")}</code></pre>`;
}
