import type { ASTNode } from "@marcbachmann/cel-js";

/** Returns the text with `_` for what stands in quotes; quotes that are never closed reach to the end. */
export function maskStrings(text: string): string {
  return text.replace(
    /("""|'''|"|')((?:\\.|(?!\1)[^\\])*\\?)(\1|$)/g,
    (_all, quote: string, inside: string, end: string) => {
      return quote + "_".repeat(inside.length) + end;
    },
  );
}

/** Returns what a part of an expression was written as. Its positions leave out the brackets in and around it. */
export function textOf({ input: text, start, end }: Pick<ASTNode, "input" | "start" | "end">): string {
  let [unopened, unclosed] = [0, 0];
  for (const sign of maskStrings(text.slice(start, end))) {
    if (sign === "(") unclosed++;
    else if (sign === ")" && unclosed > 0) unclosed--;
    else if (sign === ")") unopened++;
  }
  for (; unopened > 0; unopened--) start = text.lastIndexOf("(", start - 1);
  for (; unclosed > 0; unclosed--) end = text.indexOf(")", end) + 1;
  return text.slice(start, end);
}
