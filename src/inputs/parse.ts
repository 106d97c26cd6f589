import { toSingleLine, toSafeWord } from "../util/text.js";

/** What a parser makes of an input's text: its value, or what is wrong with it and how to fix it. */
export type Parsed<Value> = { value: Value } | { issue: string };
/** Reads an input's text, which is not empty. */
export type Parser<Value> = (text: string) => Parsed<Value>;

/** Where the vendor has the API, by https://docs.nugen.in. */
export const DEFAULT_API_URL = "https://api.nugen.in";

/** No-break and zero-width spaces come with a copied text; nobody means them. */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]/g;

/** Returns the text without margins; invisible spaces and unusual ones count as spaces. */
export function trimInput(text: string): string {
  return text.replace(ODD_SPACES, " ").trim();
}

/** Returns a pasted value in quotes, cut so that a whole file pasted by accident does not fill the log. */
export function quote(text: string): string {
  const line = toSingleLine(text, 60);
  return `"${line}"`;
}

const STORE_AGAIN =
  "Store the bare key in a secret again, on one line, and pass it as ${{ secrets.NUGEN_API_KEY }}.";
const SHORTEST_KEY = 8;

/** Returns the key as it is sent: without margins and without a `Bearer` that was stored with it. */
export function toBareKey(text: string): string {
  return text
    .trim()
    .replace(/^bearer(\s+|$)/i, "")
    .trim();
}

/** Reads an API key; issues never quote it. */
export function parseApiKey(text: string): Parsed<string> {
  const key = toBareKey(text);
  const issue = findKeyIssue(key);
  return issue === null ? { value: key } : { issue: `the key ${issue}. ${STORE_AGAIN}` };
}

function findKeyIssue(key: string): string | null {
  if (/[\u0000-\u001f\u007f-\u009f]/.test(key)) return "contains a line break or another control character";
  if (/\s/.test(key)) return "contains white space";
  if (/[^\u0021-\u007e]/.test(key)) return "contains a character that can't be sent in a header";
  if (/^(["'`]).*\1$/.test(key)) return "is in quotes, which are sent as a part of it";
  if (/^\$/.test(key)) return "is an expression or a variable's name that nothing has filled in";
  if (/^(?:secrets|env|vars)\.|^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:KEY|TOKEN|SECRET)$/.test(key))
    return "is a secret's name instead of its value";
  return key.length < SHORTEST_KEY ? `is shorter than ${SHORTEST_KEY} characters` : null;
}

/** Reads the id of a model or a benchmark. */
export function parseId(text: string): Parsed<string> {
  const issue = findIdIssue(text);
  if (issue === null) return { value: text };
  return { issue: `${issue}. Set it to one id, on one line, as the Nugen dashboard shows it.` };
}

function findIdIssue(text: string): string | null {
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    return "it contains a line break or another control character";
  if (/\$\{\{|^\$\w|^\$\{/.test(text)) return `${quote(text)} is an expression that nothing has filled in`;
  return text.length > 512 ? `it is ${text.length} characters long, an id has at most 512` : null;
}

/** Reads an evaluation's id, which goes into addresses and shells. */
export function parseEvaluationId(text: string): Parsed<string> {
  if (toSafeWord(text) === text && !text.startsWith("$")) return { value: text };
  return { issue: `${quote(text)} is not an evaluation id. Set it to one id, such as eval-xyz789.` };
}

/** Returns a parser of a duration, written as a plain decimal number: no sign, no exponent, no unit. Its value is in milliseconds. */
export function createDurationParser(
  unit: string,
  unitMs: number,
  maxMs: number,
  example: string,
): Parser<number> {
  return (text) => {
    const value = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) * unitMs : 0;
    if (value > 0 && value <= maxMs) return { value };
    return {
      issue: `${quote(text)} is not a number of ${unit} above 0 and up to ${maxMs / unitMs}. Write a plain number, such as ${example}.`,
    };
  };
}

/** Reads true or false, in any case. */
export function parseBoolean(text: string): Parsed<boolean> {
  const lower = text.toLowerCase();
  if (lower === "true" || lower === "false") return { value: lower === "true" };
  return { issue: `${quote(text)} is not a boolean. Write true or false.` };
}

/** Returns a parser of one of several values; case counts. */
export function createChoiceParser<Choice extends string>(choices: readonly Choice[]): Parser<Choice> {
  return (text) => {
    const value = choices.find((choice) => choice === text);
    if (value !== undefined) return { value };
    return { issue: `${quote(text)} is not one of its values. Use ${choices.join(", ")}.` };
  };
}

/** Returns a parser of a list of values, separated by commas, spaces or line breaks. */
export function createListParser<Choice extends string>(
  choices: readonly Choice[],
): Parser<ReadonlySet<Choice>> {
  return (text) => {
    const given = text.split(/[\s,;]+/).filter((part) => part !== "");
    const known: ReadonlySet<string> = new Set(choices);
    const unknown = given.filter((one) => !known.has(one)).map(quote);
    if (unknown.length === 0) return { value: new Set(choices.filter((choice) => given.includes(choice))) };
    return { issue: `${unknown.join(", ")} can't be tolerated. Use any of ${choices.join(", ")}.` };
  };
}

/** Reads a step's name: at most 100 characters on one line. */
export function parseName(text: string): Parsed<string> {
  if (text.length <= 100 && toSingleLine(text) === text) return { value: text };
  return {
    issue: "it is longer than 100 characters or has more than one line. Write a short name on one line.",
  };
}

/** Only what the toolkit too takes for loopback: it sends everything else through a proxy, `api.localhost` as well. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** Reads the address before `/api/v3`; issues don't quote it, as it may hold a password. */
export function parseApiUrl(text: string): Parsed<URL> {
  const issue = findUrlIssue(text);
  if (issue === null) return { value: new URL(text) };
  return {
    issue: `${issue}. Set it to the address before /api/v3, such as ${DEFAULT_API_URL}, or leave it out.`,
  };
}

function findUrlIssue(text: string): string | null {
  if (/[\s\u0000-\u001f\u007f-\u009f\\]/.test(text))
    return "it contains white space, a control character or a backslash";
  if (!URL.canParse(text)) return "it is not an address, which begins with https://";
  const url = new URL(text);
  if (url.username !== "" || url.password !== "" || /^[a-z]+:\/*[^/]*@/i.test(text))
    return "it contains user information before an @, which would be sent or logged";
  if (/[?#]/.test(text)) return "it contains a query or a fragment (? or #)";
  if (url.protocol === "http:" && !isLoopback(url.hostname))
    return "it is http, which would send the API key unencrypted; only loopback hosts may be http";
  if (url.protocol !== "https:" && url.protocol !== "http:") return `it is ${url.protocol} instead of https:`;
  return /\/api\/v\d+(\/|$)/.test(url.pathname) ? "it contains /api/v3 already, which is added to it" : null;
}
