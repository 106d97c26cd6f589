import { RuleIssue } from "../cel/issues.js";
import { maskStrings } from "../cel/source-text.js";

/** What to write for signs and words that are not CEL. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "≥": ">=", "⩾": ">=", "≧": ">=", "≤": "<=", "⩽": "<=", "≦": "<=", "≠": "!=", "∧": "&&", "∨": "||" },
  ...{ "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "×": "*", "÷": "/", "¬": "!" },
  ...{ "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'" },
  ...{ "=>": ">=", "=<": "<=", "<>": "!=", "===": "==", "!==": "!=", "=!=": "!=", "=": "==" },
  ...{ "&": "&&", and: "&&", "|": "||", or: "||", not: "!" },
};
const toSigns = (found: string): string => {
  const word = found.trim().toLowerCase();
  // Full-width characters stand in the order of ASCII.
  const toAscii = (sign: string): string =>
    SIGNS[sign] ?? (sign >= "！" && sign <= "～" ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign);
  return `write ${SIGNS[word] ?? Array.from(word, toAscii).join("")} for ${found.trim()}`;
};
const toPercent = (_: string, percent = ""): string =>
  `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;

/** A pattern, the correction of what it finds (`$1` is its first group), and where in it the caret stands. */
type Mistake = readonly [
  pattern: RegExp,
  correction: string | ((...found: string[]) => string),
  caret?: string,
];

/** CEL takes these, but reads them otherwise than they are meant. */
const HIDDEN: readonly Mistake[] = [
  [/^(?:[-*+•]|\d+[.)])\s+(.*)$/dg, "write the rule without the list marker: $1"],
  [
    /^-(([A-Za-z_][\w.]*)\s*([<>]=?\s*\d.*))$/dg,
    "write $1 without the list marker, or (-$2) $3 for the negative",
  ],
  [/(?<![\w.])(\d+(?:\.\d+)?)%(?=$|[\s)\],&|?:<>=!])/dg, toPercent, "%"],
  [/(?<=\w\([^[\]()]*)(?<![\w.])0,(\d+)(?![\w.])/dg, "write 0.$1 for $0", ","],
  [/\/\//dg, "a comment begins with #, a division is one /"],
];

/** Where CEL finds a syntax error, in the order of preference. */
const BROKEN: readonly Mistake[] = [
  [/\$\{\{.*?\}\}|\$\{?\w+\}?/dg, "$0 was not replaced by its value: write the value"],
  [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/dg, toPercent, "%"],
  [
    /(?<![\w.,])[1-9]\d{0,2}(?:,\d{3})+(?![\w.,])/dg,
    (n = "") => `write ${n.replaceAll(",", "")} for ${n}`,
    ",",
  ],
  [/(?<![\w.,])(\d+),(\d+)(?![\w.])/dg, "write $1.$2 for $0", ","],
  [/(?<![\w.)\]])\.\d+/dg, "write 0$0 for $0"],
  [/(\S+)\s+between\s+(\S+)\s+and\s+([^\s)]+)/dgi, "write $1 >= $2 && $1 <= $3", "between"],
  [/=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\||\b(?:and|or|not)\b\s*/dgi, toSigns],
  [/([<>!=])\s+=/dg, "write $1= for $0"],
  [/(?<![<>=!])=(?!=)/dg, toSigns],
  [/[！-～≥⩾≧≤⩽≦≠“”„‘’‚–—−‐‑×÷∧∨¬]+/dg, toSigns],
  [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)$/dg, "write $1 $2$3", ":"],
  [/^([^\s:?]+)\s*:\s*(\S.*)$/dg, "write $1 >= $2", ":"],
  [/\b(\w+)\.(\w+(?:@\w+)+)/dg, 'write $1["$2"] for $0', "@"],
  [/\w+(?:@\w+)+/dg, 'write metrics["$0"] for $0', "@"],
  [/([,;])\s*$/dg, "remove the $1 at the end"],
  [/[,;]/dg, "write one rule per line"],
];

/** The errors of the library that name their cause. */
const CAUSES: Readonly<Record<string, string>> = {
  limit_exceeded: "the rule is too long or nested too deeply",
  reserved_identifier: 'write metrics["$0"]: $0 is a reserved word',
  unterminated_string: "the quotes are not closed",
  invalid_number: "the number is too large",
};

/** Finds the first mistake of a rule that CEL would accept; null for none. */
export function findHiddenMistake(text: string): RuleIssue | null {
  return findMistake(text, HIDDEN, () => true);
}

/** Puts a syntax error of the library into plain words, with the correction where the mistake is a known one. */
export function toRuleIssue(code: string, start: number, end: number, text: string): RuleIssue {
  const [found, before] = [text.slice(start, end), text.slice(0, start).trimEnd().length];
  const mistake = findMistake(text, BROKEN, (from, to) => from <= start && to >= before);
  const missing = code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
  const unexpected = `unexpected ${found}${/^[\w"'(!]/.test(found) ? ": write one rule per line" : ""}`;
  const words = CAUSES[code]?.replaceAll("$0", found) ?? (found === "" ? missing : unexpected);
  return (code === "reserved_identifier" ? null : mistake) ?? new RuleIssue({ start }, words);
}

function findMistake(
  text: string,
  known: readonly Mistake[],
  isThere: (from: number, to: number) => boolean,
) {
  for (const [pattern, correction, caret = ""] of known)
    for (const match of maskStrings(text).matchAll(pattern)) {
      if (!isThere(match.index, match.index + match[0].length)) continue;
      const found = match.indices?.map((range) => (range ? text.slice(...range) : "")) ?? [];
      const toWords = (words: string): string =>
        words.replace(/\$(\d)/g, (_, group: number) => found[group] ?? "");
      const message = typeof correction === "string" ? toWords(correction) : correction(...found);
      return new RuleIssue({ start: match.index + match[0].toLowerCase().indexOf(caret) }, message);
    }
  return null;
}
