/**
 * The sandbox by hand: `node sandbox/main.mjs [port] ['{"durationMs": 5000}']`.
 * The second argument takes any of the options in options.mjs.
 */
import { startSandbox } from "./server.mjs";

const [port = "8787", options = "{}"] = process.argv.slice(2);
const sandbox = await startSandbox({ ...JSON.parse(options), port: Number(port) });

console.log(`The Nugen sandbox listens on ${sandbox.url}

Point the action at it:
  api_url: ${sandbox.url}
  api_key: sandbox-key
and, for the comment and the commit status, GITHUB_API_URL=${sandbox.url}/github with the token sandbox-token.

Try it:
  curl -X POST ${sandbox.url}/api/v3/evaluations -H "Authorization: Bearer sandbox-key" -H "Content-Type: application/json" -d "{\\"model_id\\": \\"model-a\\", \\"benchmark_id\\": \\"task-abc123\\"}"

Ctrl+C ends it.`);

process.on("SIGINT", () => sandbox.close().then(() => process.exit(0)));
