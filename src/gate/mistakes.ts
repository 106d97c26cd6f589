import { RuleIssue } from "../cel/issues.js";
import { maskStrings } from "../cel/source-text.js";

/** What to write for signs and words that are not CEL. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ "≥": ">=", "⩾": ">=", "≧": ">=", "≤": "<=", "⩽": "<=", "≦": "<=", "≠": "!=", "∧": "&&", "∨": "||" },
  ...{ "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "×": "*", "÷": "/", "¬": "!", "≈": "==", "∈": "in" },
  ...{ "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'" },
  ...{ "=>": ">=", "=<": "<=", "<>": "!=", "===": "==", "!==": "!=", "=!=": "!=", "=": "==", ":=": "==" },
  ...{ ">==": ">=", "<==": "<=", "<=>": "==", "~=": "!=", "!>": "<=", "!<": ">=" },
  ...{ "&": "&&", and: "&&", "|": "||", or: "||", not: "!", xor: "!=", mod: "%" },
};
const toSigns = (found: string): string => {
  const word = found.trim().toLowerCase();
  // The others are full-width characters, which stand in the order of ASCII.
  const toAscii = (sign: string): string => SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  const ascii = SIGNS[word] ?? Array.from(word, toAscii).join("");
  return `write ${SIGNS[ascii] ?? ascii} for ${found.trim()}`;
};
const toPercent = (_: string, percent: string): string =>
  `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;
const toThousands = (number: string): string => `write ${number.replace(/\D/g, "")} for ${number}`;

/** A pattern, the correction of what it finds (`$1` is its first group), and where in it the caret stands. */
type Mistake = readonly [pattern: RegExp, correction: Correction, caret?: string];
type Correction = string | ((...found: string[]) => string);

/** CEL takes these, but reads them otherwise than they are meant. */
const HIDDEN: readonly Mistake[] = [
  [/^(?:[-*+•]|\d+[.)]|(?:\(\d+\)|\[.?\])(?= +\w))\s+(.*)/dg, "write the rule without the list marker: $1"],
  [
    /^-(([a-z_][\w.]*)\s*([<>]=?\s*\d.*))/dgi,
    "write $1 without the list marker, or (-$2) $3 for the negative",
  ],
  [/(?<![\w.])(\d+(?:\.\d+)?)%(?=[\s)\],&|?:<>=!])/dg, toPercent, "%"],
  [/(?<=\w\([^[\]()]*)(?<![\w.])0,(\d+)(?![\w.])/dg, "write 0.$1 for $0", ","],
  [/\/[/*]|(?<=\s)--(?=\s)/dg, "a comment begins with #, a division is one /"],
];

/** Where CEL finds a syntax error, in the order of preference. */
const BROKEN: readonly Mistake[] = [
  [/\$\{\{.*?\}\}|\$\{?\w+\}?|\{\{.*?\}\}|%\w+%/dg, "$0 was not replaced by its value: write the value"],
  [/[`*]+(\w+)[`*]+(?=\s*[<>=!])/dg, "write $1 for $0"],
  [/[“”„‘’‚«»]\s*(\d[\d.]*)\s*[“”‘’«»]/dg, "write $1 without quotes"],
  // Numbers.
  [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/dg, toPercent, "%"],
  [/(?<![\w.,])[1-9]\d{0,2}(?:[,_' ]\d{3})+(?![\w.,])|\d{1,3}(?:\.\d{3}){2,}/dg, toThousands, ","],
  [/(?<![\w.,])(\d+),(\d+)(?![\w.])/dg, "write $1.$2 for $0", ","],
  [/(?<![\w.])(\d+)(?:\.\s+|\s+\.\s*)(\d+)/dg, "write $1.$2 for $0"],
  [/(?<![\w.)\]])\.\d+/dg, "write 0$0 for $0"],
  // Stryker disable next-line Regex: an exponent alone is no mistake that CEL finds
  [/(?<![\w.])(\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?!e[-+]?\d|and\b|or\b)[A-Za-z_]\w*/dgi, "write $1 for $0"],
  // Ranges and lists.
  [/(\S+)\s+between\s+(\S+?)(?:\s+and|\s+to|,)\s+([^\s)]+)/dgi, "write $1 >= $2 && $1 <= $3", "between"],
  [/(\S+)\s+in\s+\[?([\d.]*\d)(?:\.\.|:)([\d.]+)\]?/dg, "write $1 >= $2 && $1 <= $3"],
  [/\bin\s*[({]([^()]*)[)}]/dg, "write in [$1]"],
  [/(\S+)\s+not\s+in\s+(\[.*?\]|\S+)/dgi, "write !($1 in $2)", "not"],
  [/\((\w+)\s*(?:=>|->|:)/dg, "write ($1, for $0"],
  [/\[\*?\]|\bfor\s+\w+\s+in\b/dg, "write list.all(x, x > 0.5) for every element"],
  [/\d+(?:\.\d*)+\.\d+|\d+e-?\d+\.\d+/dg, "write one number for $0"],
  // Words.
  [/^(?:if|when|where|select|assert|require|let|expect)\b/dgi, "write the condition alone, without $0"],
  [/(.*\S)\s+if\s+(\S.*)/dgi, "write !($2) || $1", "if"],
  [/\b(?:then|else)\b/dgi, "write condition ? x : y for if, then and else"],
  [/([\w.]+)\s+(?:exists|is\s+set)\b/dgi, "write has(metrics.$1)"],
  [/\b(?:is|must\s+be|should\s+be)(?=\s*[<>=!])/dgi, "remove $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:at\s+least|no\s+less\s+than|gte|ge)\b/dgi, "write >= for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:at\s+most|no\s+more\s+than|lte|le)\b/dgi, "write <= for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:(?:greater|more|higher)\s+than|above|over|exceeds|gt)\b/dgi, "write > for $0"],
  [/(?:\b(?:is|be)\s+)?-?\b(?:(?:less|lower|smaller)\s+than|below|under|lt)\b/dgi, "write < for $0"],
  [/(?:\bis\s+not|-?\bne)\b/dgi, "write != for $0"],
  [/-?\b(?:is|equals?|eq)\b/dgi, "write == for $0"],
  [/\b(?:like|contains|matches)\b|[=!]?~(?!=)/dgi, "write text.contains(part) for $0"],
  // Signs.
  [/\*\*|\^/dg, "write x * x for a power"],
  [/\.\?|\?[.?]/dg, "write has(metrics.x) to ask whether there is a metric"],
  [/(\w+)(?:::|->)(\w+)/dg, "write $1.$2 for $0"],
  [/[<>]==|<=>|[~:]=|![<>]|=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\|(?!\|)/dg, toSigns],
  [/(?<![A-Za-z_])(?:and|or|not|xor|mod)\b\s*/dgi, toSigns],
  [/([<>!=])\s+=/dg, "write $1= for $0"],
  [/(?<![<>=!])=(?!=)/dg, toSigns],
  [/[！-～≥⩾≧≤⩽≦≠≈∈“”„‘’‚«»–—−‐‑×÷∧∨¬]+/dg, toSigns],
  // Names and values, as in YAML.
  // Stryker disable Regex: such a line is one whole, and no other gets here
  [/^min_(\w+)\s*:\s*([\d.]+)$/dg, "write $1 >= $2", ":"],
  [/^max_(\w+)\s*:\s*([\d.]+)$/dg, "write $1 <= $2", ":"],
  [/^\w+\s*:\s*(\w.*[<>=!].*)/dg, "write $1", ":"],
  [/^([^\s:?]+)\s*:\s*(["'])(_+)\2$/dg, "write $1 $3", ":"],
  [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)/dg, "write $1 $2$3", ":"],
  [/^([^\s:?]+)\s*:\s*(\S.*)/dg, "write $1 >= $2", ":"],
  // Stryker restore Regex
  [/\b(\w+)\.(\w+(?:@\w+)+)/dg, 'write $1["$2"] for $0', "@"],
  [/\w+(?:@\w+)+/dg, 'write metrics["$0"] for $0', "@"],
  [/[A-Za-z_]\w*(?: +[A-Za-z_]\w*)+(?=\s*[<>=!])/dg, 'write metrics["$0"] for a name with spaces'],
  [/([,;.])\s*$/dg, "remove the $1 at the end"],
  [/[,;]/dg, "write one rule per line"],
  [/#/dg, "write a space before the # of a comment"],
  // Stryker disable next-line Regex: with a colon there is no mistake
  [/\?[^:]*$/dg, "write condition ? x : y"],
  [/[{}]/dg, "write ( and ) for { and }"],
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
  const isName = code === "reserved_identifier" && !/^\s+[\w(]/.test(text.slice(end));
  return (
    (isName ? null : mistake) ??
    new RuleIssue({ start }, CAUSES[code]?.replaceAll("$0", found) ?? unexpected(code, found))
  );
}

function unexpected(code: string, found: string): string {
  if (found === "") return code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
  if (/^\d/.test(found)) return `unexpected ${found}: write an operator before it, such as >=`;
  if (/^(?:[\w"'(]|!(?!=))/.test(found))
    return `unexpected ${found}: write && or || between conditions, or one rule per line`;
  if ("-+*/%<>=?:!&|".includes(found.charAt(0))) return `a value is missing before ${found}`;
  return ")]}".includes(found)
    ? `unexpected ${found}: no bracket is open`
    : `${found} has no meaning in a rule`;
}

function findMistake(
  text: string,
  known: readonly Mistake[],
  isThere: (from: number, to: number) => boolean,
) {
  for (const [pattern, correction, caret = ""] of known)
    for (const match of maskStrings(text).matchAll(pattern)) {
      if (!isThere(match.index, match.index + match[0].length)) continue;
      // Stryker disable next-line all: every pattern has the flag d, and all of its groups take part
      const found = match.indices?.map((range) => (range ? text.slice(...range) : "")) ?? [];
      const toWords = (words: string): string =>
        // Stryker disable next-line StringLiteral: there is every group that a correction names
        words.replace(/\$(\d)/g, (_, group: number) => found[group] ?? "");
      const message = typeof correction === "string" ? toWords(correction) : correction(...found);
      return new RuleIssue({ start: match.index + match[0].toLowerCase().indexOf(caret) }, message);
    }
  return null;
}
