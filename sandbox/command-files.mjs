/**
 * The file that a step writes its outputs to, read by the runner's rules. A malformed file fails
 * the step even when it exits with 0, so it is an error here as well.
 */
import { EOL } from "node:os";

/**
 * @param {string} text of the GITHUB_OUTPUT file
 * @param {string} [eol] CRLF counts as a line end on Windows only
 * @returns {Record<string, string>}
 */
export function parseOutputs(text, eol = EOL) {
  /** @type {Map<string, string>} */
  const outputs = new Map();
  const next = reader(text.replace(/^\uFEFF/, ""), eol);
  for (let line = next(); line !== undefined; line = next()) {
    if (line.text === "") continue;
    const equals = line.text.indexOf("=");
    const heredoc = line.text.indexOf("<<");
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.text.slice(0, heredoc);
      const delimiter = line.text.slice(heredoc + 2);
      if (name === "" || delimiter === "") {
        throw new Error(
          `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        );
      }
      outputs.set(name, heredocValue(next, delimiter));
    } else if (equals > 0) outputs.set(line.text.slice(0, equals), line.text.slice(equals + 1));
    else throw new Error(`Invalid format '${line.text}'`);
  }
  return Object.fromEntries(outputs);
}

/**
 * @param {ReturnType<typeof reader>} next
 * @param {string} delimiter
 */
function heredocValue(next, delimiter) {
  let value = "";
  let pending = "";
  for (;;) {
    const line = next();
    if (line === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    if (line.text === delimiter) return value;
    if (line.end === "") throw new Error("Invalid value. EOF marker missing new line.");
    value += pending + line.text;
    pending = line.end;
  }
}

/**
 * @param {string} text
 * @param {string} eol
 */
function reader(text, eol) {
  let index = 0;
  return () => {
    if (index >= text.length) return undefined;
    const feed = text.indexOf("\n", index);
    const stop = feed < 0 ? text.length : feed;
    const crlf = eol === "\r\n" && feed > index && text[feed - 1] === "\r";
    const line = {
      text: text.slice(index, crlf ? stop - 1 : stop),
      end: feed < 0 ? "" : crlf ? "\r\n" : "\n",
    };
    index = stop + 1;
    return line;
  };
}
