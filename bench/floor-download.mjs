/** The floor of a download: node:http piped into a file. */
import { createWriteStream } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

const { INPUT_API_URL = "", INPUT_API_KEY, INPUT_EVALUATION_ID = "", RUNNER_TEMP = "" } = process.env;
const url = `${INPUT_API_URL}/api/v3/evaluations/${INPUT_EVALUATION_ID}/download`;
get(url, { headers: { authorization: `Bearer ${INPUT_API_KEY}` }, agent: false }, (reply) => {
  void pipeline(reply, createWriteStream(join(RUNNER_TEMP, "results.json")));
});
