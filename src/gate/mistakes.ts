import { RuleIssue } from "./gate-syntax-error.js";
import { maskStrings } from "./rule-text.js";

/** What to write for signs and words that are not CEL. */
const SIGNS = new Map(
  (
    "≥ >= ⩾ >= ≧ >= ≤ <= ⩽ <= ≦ <= ≠ != – - — - − - ‐ - ‑ - × * ÷ / ∧ && ∨ || ¬ ! " +
    `“ " ” " „ " ‘ ' ’ ' ‚ ' => >= =< <= <> != === == !== != =!= != = == & && and && | || or || not !`
  )
    .match(/\S+ \S+/g)
    ?.map((pair): [string, string] => [pair.split(" ")[0] ?? "", pair.split(" ")[1] ?? ""]),
);

/** Returns the ASCII sign; full-width characters stand in its order. */
function toAscii(sign: string): string {
  const code = sign.charCodeAt(0) - 0xfee0;
  return SIGNS.get(sign) ?? (code > 0x20 && code < 0x7f ? String.fromCharCode(code) : sign);
}

const toSigns = ([found = ""]: string[]): string => {
  const sign = found.toLowerCase().replace(/\s/g, "");
  return `write ${SIGNS.get(sign) ?? Array.from(sign, toAscii).join("")} for ${found.trim()}`;
};
const toPercent = ([, percent = ""]: string[]): string =>
  `write ${Number((Number(percent) / 100).toPrecision(12))} for ${percent} %`;

/** A pattern, the correction of what it finds (`$1` is its first group), and where in it the caret stands. */
type Mistake = readonly [pattern: RegExp, correction: string | ((found: string[]) => string), caret?: string];

/** CEL takes these, but reads them otherwise than they are meant. */
const HIDDEN: readonly Mistake[] = [
  [/^(?:[-*+•]|\d+[.)])\s+(.*)$/, "write the rule without the list marker: $1"],
  [/(?<![\w.])(\d+(?:\.\d+)?)%(?=$|[\s)\],&|?:<>=!])/, toPercent, "%"],
  [/\/\//, "a comment begins with #, a division is one /"],
];

/** Where CEL finds a syntax error, in the order of preference. */
const BROKEN: readonly Mistake[] = [
  [/\$\{\{.*?\}\}|\$\{?\w+\}?/, "$0 was not replaced by its value: write the value"],
  [/(?<![\w.])(\d+(?:\.\d+)?)\s*%/, toPercent, "%"],
  [
    /(?<![\w.,])([1-9]\d{0,2}(?:,\d{3})+)(?![\w.,])/,
    ([n = ""]) => `write ${n.replaceAll(",", "")} for ${n}`,
    ",",
  ],
  [/(?<![\w.,])(\d+),(\d+)(?![\w.])/, "write $1.$2 for $0", ","],
  [/(?<![\w.)\]])\.\d+/, "write 0$0 for $0"],
  [/(\S+)\s+between\s+(\S+)\s+and\s+([^\s)]+)/i, "write $1 >= $2 && $1 <= $3", "between"],
  [/=>|=<|<>|[=!]==|=!=|(?<!&)&(?!&)|(?<!\|)\||\b(?:and|or|not)\b\s*/i, toSigns],
  [/[<>!=]\s+=|(?<![<>=!])=(?!=)/, toSigns],
  [/[\uff01-\uff5e≥⩾≧≤⩽≦≠“”„‘’‚–—−‐‑×÷∧∨¬]+/, toSigns],
  [/^([^\s:?]+)\s*:\s*((?:[<>!=]=|[<>])\s*)(\S.*)$/, "write $1 $2$3", ":"],
  [/^([^\s:?]+)\s*:\s*(\S.*)$/, "write $1 >= $2", ":"],
  [
    /(?:\b(\w+)\.)?(\w+(?:@\w+)+)/,
    ([found, of = "metrics", name]) => `write ${of}["${name}"] for ${found}`,
    "@",
  ],
  [/([,;])\s*$/, "remove the $1 at the end"],
  [/[,;]/, "write one rule per line"],
];

/** Finds the first mistake of a rule that CEL would accept; null for none. */
export function findHiddenMistake(text: string): RuleIssue | null {
  return findMistake(text, HIDDEN, () => true);
}

/** Puts a syntax error of the library into plain words, with the correction where the mistake is a known one. */
export function toRuleIssue(
  code: string,
  { start, end }: { start: number; end: number },
  text: string,
): RuleIssue {
  const spaceBefore = text.slice(0, start).trimEnd().length;
  const mistake = findMistake(
    text,
    BROKEN,
    (from, to) => from <= start && to >= Math.min(start, spaceBefore),
  );
  return mistake ?? new RuleIssue(start, plainWords(code, text.slice(start, end)));
}

function plainWords(code: string, found: string): string {
  if (code === "limit_exceeded") return "the rule is too long or nested too deeply";
  if (code === "reserved_identifier") return `${found} is a reserved word: write metrics["${found}"]`;
  if (code === "unterminated_string") return "the quotes are not closed";
  if (code === "invalid_number") return "the number is too large";
  if (code === "invalid_macro_argument") return "write a name here: scores.all(x, x > 0.5)";
  if (found === "") return code === "expected_token" ? "a closing bracket is missing" : "a value is missing";
  return /^[\w"'(!]/.test(found) ? `unexpected ${found}: write one rule per line` : `unexpected ${found}`;
}

function findMistake(
  text: string,
  known: readonly Mistake[],
  isThere: (from: number, to: number) => boolean,
) {
  for (const [pattern, correction, caret = ""] of known)
    for (const match of maskStrings(text).matchAll(new RegExp(pattern, `${pattern.flags}dg`))) {
      if (!isThere(match.index, match.index + match[0].length)) continue;
      const found = match.indices?.map((range) => (range ? text.slice(...range) : "")) ?? [];
      const words =
        typeof correction === "string"
          ? correction.replace(/\$(\d)/g, (_, group: number) => found[group] ?? "")
          : correction(found);
      return new RuleIssue(match.index + match[0].indexOf(caret), words);
    }
  return null;
}
