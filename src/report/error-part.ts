import type { RunError } from "../result/run-error.js";
import { toHtml } from "../util/text.js";
import { paragraphCode } from "./markup.js";

/** Returns what went wrong and what to do, in HTML that wraps at every width. */
export function formatError({ message, hints, excerpt = [] }: RunError): string[] {
  const items = hints.map((line) => `<li>${toHtml(line)}</li>`);
  return [
    `<p>${toHtml(message)}</p>`,
    ...formatExcerpt(excerpt),
    ...(items.length === 0 ? [] : [`<ul>\n${items.join("\n")}\n</ul>`]),
  ];
}

/** A caret below a long line would stand under another word once the line wraps: the word is marked instead. */
function formatExcerpt(lines: readonly string[]): string[] {
  const parts: string[] = [];
  let isCaretLine = false;
  for (const [at, line] of lines.entries()) {
    if (isCaretLine) {
      isCaretLine = false;
      continue;
    }
    // Stryker disable next-line StringLiteral: neither text has a caret
    const below = lines[at + 1] ?? "";
    const caret = below.search(/\S/);
    isCaretLine = below.charAt(caret) === "^";
    parts.push(
      isCaretLine
        ? `<p>${formatMarkedLine(line, caret)}<br>→ ${toHtml(below.slice(caret + 1).trim())}</p>`
        : `<p>${paragraphCode(line)}</p>`,
    );
  }
  return parts;
}

/** Returns a line such as `gate, line 1: accuracy >= 90%` with the word at the caret in bold. */
function formatMarkedLine(line: string, caret: number): string {
  const place = /.*?, line \d+: /.exec(line)?.[0] ?? "";
  const word = /\s*\S+/.exec(line.slice(caret))?.[0] ?? "";
  const before = line.slice(Math.min(place.length, caret), caret);
  // Stryker disable next-line StringLiteral: there are three parts
  const [start = "", marked = "", end = ""] = [before, word, line.slice(caret + word.length)]
    .map((text) => text.trim())
    .map((text) => (text === "" ? "" : paragraphCode(text, 500)));
  return `${toHtml(place)}${start}${marked === "" ? "" : ` <b>${marked}</b> `}${end}`;
}
