/**
 * The floor of a create: the same POST with node:http alone, with no check, no retry, no mask and no report.
 * Reads the inputs as an action does, so that it starts in the same environment.
 */
import { appendFileSync } from "node:fs";
import { request } from "node:http";

const { INPUT_API_URL = "", INPUT_API_KEY, INPUT_MODEL_ID, INPUT_BENCHMARK_ID, GITHUB_OUTPUT } = process.env;
const body = JSON.stringify({ model_id: INPUT_MODEL_ID, benchmark_id: INPUT_BENCHMARK_ID });
const headers = {
  authorization: `Bearer ${INPUT_API_KEY}`,
  "content-type": "application/json",
  "content-length": Buffer.byteLength(body),
};
request(`${INPUT_API_URL}/api/v3/evaluations`, { method: "POST", headers, agent: false }, (reply) => {
  let text = "";
  reply.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => (text += chunk));
  reply.on("end", () => {
    appendFileSync(GITHUB_OUTPUT ?? "", `evaluation_id=${JSON.parse(text).evaluation_id}\n`);
  });
}).end(body);
