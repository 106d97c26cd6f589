import ts from "typescript";
import { withoutUnused } from "./unused.mjs";

/**
 * Shortens a file of the bundle that is read when it is needed. People review it, so that names and lines stay as they
 * are.
 *
 * @param {string} code
 */
export function shorten(code) {
  return inAscii(withLessSpace(withoutUnused(withoutComments(code))));
}

/**
 * Escapes what isn't ASCII: Node keeps a file in half the memory then, and scans it sooner. It can only be in texts and
 * regular expressions, and nothing hides in an escape.
 *
 * @param {string} code
 */
export function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * Removes every comment from JavaScript: a quarter of what the bundle would hold, most of it packages'.
 *
 * @param {string} code
 */
function withoutComments(code) {
  let kept = "";
  let end = 0;
  for (const range of commentRanges(code)) {
    const line = wholeLines(code, range);
    kept += code.slice(end, line.pos) + (line === range ? " " : "");
    end = line.end;
  }
  return kept + code.slice(end);
}

/**
 * Removes blank lines from JavaScript and halves its indentation, except in texts of several lines.
 *
 * @param {string} code
 */
function withLessSpace(code) {
  const texts = tokens(code).filter(({ start, end }) => code.slice(start, end).includes("\n"));
  let result = "";
  let copied = 0;
  for (const { start, end } of texts) {
    result += tighten(code.slice(copied, start)) + code.slice(start, end);
    copied = end;
  }
  return result + tighten(code.slice(copied));
}

/** @param {string} lines */
function tighten(lines) {
  return lines
    .replace(/\n(?:[ \t]*\n)+/g, "\n")
    .replace(/(?<=\n) +/g, ({ length }) => " ".repeat(Math.ceil(length / 2)));
}

/**
 * Lists the tokens of JavaScript, in order. `pos` includes the space and the comments before one.
 *
 * @param {string} code
 */
function tokens(code) {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {(node: ts.Node) => ts.Node[]} */
  const leaves = (node) => {
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    return children.length === 0 ? [node] : children.flatMap(leaves);
  };
  return leaves(file).map((node) => ({ pos: node.pos, start: node.getStart(file), end: node.end }));
}

/** @param {string} code */
function commentRanges(code) {
  /** @type {Map<number, ts.TextRange>} */
  const found = new Map();
  const around = [ts.getLeadingCommentRanges, ts.getTrailingCommentRanges];
  for (const { pos, end } of tokens(code))
    for (const position of [pos, end])
      for (const range of around.flatMap((ranges) => ranges(code, position) ?? []))
        found.set(range.pos, range);
  return [...found.values()].sort((a, b) => a.pos - b.pos);
}

/**
 * @param {string} code
 * @param {ts.TextRange} range
 * @returns {ts.TextRange} the lines of a comment that has them to itself, line break included; else the range as given
 */
function wholeLines(code, range) {
  const pos = code.lastIndexOf("\n", range.pos) + 1;
  const end = code.indexOf("\n", range.end) + 1;
  const alone =
    code.slice(pos, range.pos).trim() === "" && end > 0 && code.slice(range.end, end).trim() === "";
  return alone ? { pos, end } : range;
}
