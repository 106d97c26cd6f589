/** The floor of a download: node:http piped into a file. */
const { createWriteStream } = require("node:fs");
const { get } = require("node:http");
const { join } = require("node:path");
const { pipeline } = require("node:stream");
require("node:https");

const { INPUT_API_URL = "", INPUT_API_KEY, INPUT_EVALUATION_ID = "", RUNNER_TEMP = "" } = process.env;
const url = `${INPUT_API_URL}/api/v3/evaluations/${INPUT_EVALUATION_ID}/download`;
get(url, { headers: { authorization: `Bearer ${INPUT_API_KEY}` }, agent: false }, (response) => {
  pipeline(response, createWriteStream(join(RUNNER_TEMP, "results.json")), (error) => {
    if (error) throw error;
  });
});
