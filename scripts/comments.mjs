import ts from "typescript";

/**
 * Removes every comment from JavaScript and leaves the rest as it was. A quarter of what the bundle would hold is
 * comments of packages, which every start of the action would read.
 *
 * @param {string} code
 */
export function withoutComments(code) {
  let kept = "";
  let end = 0;
  for (const range of commentRanges(code)) {
    const line = wholeLines(code, range);
    kept += code.slice(end, line.pos) + (line === range ? " " : "");
    end = line.end;
  }
  return kept + code.slice(end);
}

/** @param {string} code */
function commentRanges(code) {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {Map<number, ts.TextRange>} */
  const found = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    const children = node.getChildren(file);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    for (const position of [node.pos, node.end]) {
      const around = [ts.getLeadingCommentRanges, ts.getTrailingCommentRanges];
      for (const range of around.flatMap((ranges) => ranges(code, position) ?? []))
        found.set(range.pos, range);
    }
  };
  visit(file);
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
