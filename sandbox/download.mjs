/** The full results file, made up while it is sent: 500 MB of it must not need 500 MB here. */

const CHUNK = 65_536;
const FILLER = "the answer was judged against the reference; ".repeat(20);

/**
 * Valid JSON of exactly `downloadBytes` bytes (when that is given and large enough), one record
 * for each question, in chunks.
 * @param {import('./options.mjs').Options} options
 * @returns {{stream: Iterable<string>, length: number}}
 */
export function records({ downloadBytes, questions }) {
  if (downloadBytes === null || downloadBytes < 4_096) {
    const text = JSON.stringify(Array.from({ length: questions }, (_, index) => record(index, "")));
    return { stream: [text], length: Buffer.byteLength(text) };
  }
  return { stream: large(downloadBytes), length: downloadBytes };
}

/**
 * @param {number} index
 * @param {string} explanation
 */
function record(index, explanation) {
  return { question: index + 1, answer: "Paris", correct: index % 10 !== 9, explanation };
}

/**
 * ASCII only, so characters are bytes. The last record is padded to land on the exact size.
 * @param {number} bytes
 */
function* large(bytes) {
  let chunk = "[";
  let made = 1;
  for (let index = 0; ; index++) {
    const text = `${JSON.stringify(record(index, FILLER))},`;
    if (made + text.length > bytes - 1_024) {
      const bare = JSON.stringify(record(index, "")).length + 1;
      yield `${chunk}${JSON.stringify(record(index, "x".repeat(bytes - made - bare)))}]`;
      return;
    }
    chunk += text;
    made += text.length;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = "";
    }
  }
}
