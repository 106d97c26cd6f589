/**
 * The inputs that action.yml declares. A few lines instead of a YAML parser, because the demo has
 * to run with nothing installed: it takes the plain shape that action.yml has, two spaces for a
 * name and four for its `default:`, and nothing cleverer.
 */

/**
 * @param {string} text of action.yml
 * @returns {Map<string, string>} name -> default as text; '' where there is none
 */
export function declaredInputs(text) {
  /** @type {Map<string, string>} */
  const inputs = new Map();
  let inside = false;
  let name = "";
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line) && !line.startsWith("#")) inside = /^inputs:\s*(#.*)?$/.test(line);
    if (!inside) continue;
    const declared = /^ {2}(['"]?)([\w-]+)\1:/.exec(line)?.[2];
    if (declared !== undefined) {
      name = declared;
      inputs.set(name, "");
    }
    const value = /^ {4}default:(.*)$/.exec(line)?.[1];
    if (value !== undefined) inputs.set(name, scalar(value.trim()));
  }
  return inputs;
}

/** @param {string} text */
function scalar(text) {
  const single = /^'((?:[^']|'')*)'/.exec(text)?.[1];
  if (single !== undefined) return single.replaceAll("''", "'");
  const double = /^"(?:[^"\\]|\\.)*"/.exec(text)?.[0];
  if (double !== undefined) return String(JSON.parse(double));
  const bare = text.replace(/(^|\s)#.*$/, "").trim();
  if (/^[|>]/.test(bare)) throw new Error("action.yml: a block scalar as default is not understood here");
  return bare === "~" || bare === "null" ? "" : bare;
}
