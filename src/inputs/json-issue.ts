const FIX = 'Write a JSON object or array, such as {"accuracy": true} or ["accuracy"].';

/** Returns why a text is not a JSON object or array, with line and column, or null where it is. */
export function findJsonIssue(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return null;
    const kind = value === null ? "null" : `a ${typeof value}`;
    return `line 1, column 1: it is ${kind}, not an object or an array. ${FIX}`;
  } catch {
    const before = text.slice(0, findJsonError(text)).split(/\r\n|\r|\n/);
    const place = `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
    return `${place}: it is not valid JSON. ${FIX}`;
  }
}

/** White space, then one token of JSON (RFC 8259), or nothing where there is none. */
const TOKEN =
  /[ \t\n\r]*([{}[\]:,]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?/y;
/** What a token may begin with, by what is expected. */
const EXPECTED = {
  value: /^[{["\-\dtfn]/,
  firstValue: /^[{["\-\dtfn\]]/,
  key: /^"/,
  firstKey: /^["}]/,
  colon: /^:/,
  endOfObject: /^[,}]/,
  endOfArray: /^[,\]]/,
  nothing: /^(?!)/,
};

/** Returns the offset of the first error in a text that is not JSON: JSON.parse doesn't always say where. */
function findJsonError(text: string): number {
  const open: string[] = [];
  let expected: keyof typeof EXPECTED = "value";
  for (let offset = 0; ; offset = TOKEN.lastIndex) {
    TOKEN.lastIndex = offset;
    const [matched = "", token = ""] = TOKEN.exec(text) ?? [];
    if (!EXPECTED[expected].test(token)) return offset + matched.length - token.length;
    if (token === "{" || token === "[") {
      open.push(token);
      expected = token === "{" ? "firstKey" : "firstValue";
    } else if (token === ",") expected = open.at(-1) === "{" ? "key" : "value";
    else if (token === ":") expected = "value";
    else if (expected === "key" || (expected === "firstKey" && token !== "}")) expected = "colon";
    else {
      if (token === "}" || token === "]") open.pop();
      const around = open.at(-1);
      expected = around === undefined ? "nothing" : around === "{" ? "endOfObject" : "endOfArray";
    }
  }
}
