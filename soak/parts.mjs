/**
 * What the soak puts to the test, handed in: jest passes the sources, `npm run soak` what tsc made of them.
 * @typedef {Pick<typeof import('../src/create/create.js'), 'createOnce'>
 *   & Pick<typeof import('../src/create/errors.js'), 'CreateFailedError' | 'CreateUnknownError'>
 *   & Pick<typeof import('../src/create/twins.js'), 'findTwins'>
 *   & Pick<typeof import('../src/nugen/client.js'), 'NugenClient'>
 *   & Pick<typeof import('../src/nugen/errors.js'), 'NoResponseError' | 'NotSentError'>
 *   & Pick<typeof import('../src/util/redactor.js'), 'Redactor'>
 *   & Pick<typeof import('../src/util/text.js'), 'toLogLine'>
 *   & Pick<typeof import('../src/run/explain.js'), 'explain'>
 *   & Pick<typeof import('../src/wait/errors.js'), 'TimedOutError' | 'PollFailedError'>
 *   & Pick<typeof import('../src/wait/wait-for-end.js'), 'waitForEnd'>} Parts
 */

/** @returns {Promise<Parts>} the compiled sources in lib/ */
export async function compiledParts() {
  const files = [
    "create/create",
    "create/errors",
    "create/twins",
    "nugen/client",
    "nugen/errors",
    "util/redactor",
    "util/text",
    "run/explain",
    "wait/errors",
    "wait/wait-for-end",
  ];
  const modules = await Promise.all(
    files.map((file) => import(new URL(`../lib/${file}.js`, import.meta.url).href)),
  );
  return Object.assign({}, ...modules);
}

/** What has to stay secret. */
export const KEY = "soak-Key+/=<&>\"'-0123456789";

/** @type {import('../src/util/redactor.js').Redactor | undefined} */
let sharedRedactor;

/**
 * The log as the action's own door writes it.
 * @param {Parts} parts
 */
export function makeLog({ Redactor, toLogLine }) {
  const redactor = (sharedRedactor ??= new Redactor([KEY]));
  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const warnings = [];
  /** @param {string} line */
  const safe = (line) => redactor.redact(toLogLine(redactor.redact(line)));
  /** @param {string} line */
  const write = (line) => {
    lines.push(safe(line));
  };
  /** @type {import('../src/runner/log.js').Log} */
  const log = {
    info: write,
    warning: (line) => {
      warnings.push(safe(line));
      write(line);
    },
    debug: write,
    notice: write,
    error: (title, more) => [title, ...more].forEach(write),
  };
  return { log, lines, warnings };
}

/** @param {string} text */
export function leaks(text) {
  const forms = [KEY, Buffer.from(KEY).toString("base64"), encodeURIComponent(KEY), JSON.stringify(KEY)];
  return forms.some((form) => text.includes(form)) || text.includes("soak-Key");
}
