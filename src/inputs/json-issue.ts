import type { ParseError } from "jsonc-parser";

const FIX = 'Write a JSON object or array, such as {"accuracy": true} or ["accuracy"].';

/** Returns why a text is not a JSON object or array, with line and column, or null where it is. */
export async function jsonIssue(text: string): Promise<string | null> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return null;
    const kind = value === null ? "null" : `a ${typeof value}`;
    return `line 1, column 1: it is ${kind}, not an object or an array. ${FIX}`;
  } catch {
    return `${await findJsonError(text)}: it is not valid JSON. ${FIX}`;
  }
}

/** JSON.parse doesn't say where on every Node; the parser that does is loaded only then. */
async function findJsonError(text: string): Promise<string> {
  const { parseTree } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (error instanceof RangeError) return "nested too deeply";
    throw error;
  }
  const offset = Math.min(...errors.map((error) => error.offset), text.length);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
