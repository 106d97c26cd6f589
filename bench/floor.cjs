/**
 * The floor of a row: the requests that the action made, one after the other, and nothing more. CommonJS, because an
 * ES import of node:http also loads Node's built-in fetch, which would flatter the action.
 */
const { appendFileSync } = require("node:fs");
const { request } = require("node:http");
// The sandbox speaks plain http; the service does not.
require("node:https");

const { BENCH_REQUESTS = "[]", GITHUB_OUTPUT = "" } = process.env;
/** @type {{url: string, method: string, headers: Record<string, string>, body: string}[]} */
const requests = JSON.parse(BENCH_REQUESTS);

function next() {
  const made = requests.shift();
  if (made === undefined) return;
  const { url, body, ...options } = made;
  request(url, { ...options, agent: false }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => (text += chunk));
    response.on("end", () => {
      appendFileSync(GITHUB_OUTPUT, `id=${JSON.parse(text).evaluation_id}\n`);
      next();
    });
  }).end(body);
}
next();
