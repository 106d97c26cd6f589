/** What went wrong in a rule and where: the offset counts from 0 in the text that CEL was given. */
export interface CelFault {
  message: string;
  offset: number;
}

/** The words for the tokens in the library's messages. */
const TOKENS = new Map([
  ["EOF", "the end of the rule"],
  ["RPAREN", '")"'],
  ["RBRACKET", '"]"'],
  ["RBRACE", '"}"'],
  ["COLON", '":"'],
  ["IDENTIFIER", "a name"],
]);

/** What was meant by words and signs that are not CEL. */
const MEANT = new Map([
  ["=", "compare with =="],
  ["and", "write &&"],
  ["AND", "write &&"],
  ["&", "write &&"],
  ["or", "write ||"],
  ["OR", "write ||"],
  ["|", "write ||"],
  ["not", "write !"],
  ["≥", "write >="],
  ["≤", "write <="],
  ["≠", "write !="],
]);

/** What was meant, where the sign alone doesn't tell: by what stands around it. */
const MEANT_THERE: readonly [RegExp, string][] = [
  [/^=>/, "write >="],
  [/^=</, "write <="],
  [/^,\d/, "write a fraction with a point: 0.9"],
];

/** Puts an error of the library into plain words; `text` is what it was given. */
export function celFault(error: unknown, text: string): CelFault {
  if (error instanceof RangeError) return { message: "the rule is nested too deeply", offset: 0 };
  if (!(error instanceof Error)) return { message: String(error), offset: 0 };
  const code = "code" in error ? error.code : undefined;
  const summary = "summary" in error && typeof error.summary === "string" ? error.summary : error.message;
  const { start, end } = rangeOf(error);
  const found = text.slice(start, end);
  if (/expected_/.test(String(code)) && /\d\s*%\s*$/.test(text.slice(0, start)))
    return {
      message: 'a value should follow "%" (write 0.9 for 90 %)',
      offset: text.lastIndexOf("%", start),
    };
  const [, there] = MEANT_THERE.find(([pattern]) => pattern.test(text.slice(start))) ?? [];
  return { message: plainWords(code, summary, found, there), offset: start };
}

function plainWords(code: unknown, summary: string, found: string, there: string | undefined): string {
  if (code === "unexpected_character" || code === "unexpected_token") {
    if (found === "") return "the rule ends where a value should follow";
    const meant = there ?? MEANT.get(found);
    return `unexpected ${JSON.stringify(found)}${meant ? ` (${meant})` : ""}`;
  }
  if (code === "expected_token") {
    return summary.replace(/[A-Z]{3,}/g, (token) => TOKENS.get(token) ?? JSON.stringify(found));
  }
  if (code === "reserved_identifier") {
    return `${found} is a reserved word; a metric of that name is written metrics["${found}"]`;
  }
  if (code === "no_matching_overload") {
    const call = /'(.*)'/.exec(summary)?.[1] ?? found;
    return `there is no function ${call.replace(/^dyn\./, "").replaceAll("dyn", "any value")}`;
  }
  if (code === "invalid_macro_argument" && summary.startsWith("has()")) {
    return "has() takes a name with a dot: has(metrics.accuracy)";
  }
  return summary.replace(/\bdyn<(\w+)>/g, "$1");
}

function rangeOf(error: Error): { start: number; end: number } {
  const range = "range" in error ? error.range : undefined;
  if (typeof range !== "object" || range === null || !("start" in range && "end" in range)) {
    return { start: 0, end: 0 };
  }
  const { start, end } = range;
  return typeof start === "number" && typeof end === "number" ? { start, end } : { start: 0, end: 0 };
}
