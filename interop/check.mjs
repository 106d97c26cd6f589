/** Checks that print PASS or FAIL. */
import { runAction } from "../sandbox/runner.mjs";

export const KEY = "interop-key-7f3a";
const REQUEST = { api_key: KEY, model_id: "model-a", benchmark_id: "task-abc123" };
export const tally = { passed: 0, failed: 0 };

/**
 * What a run should come to. `says` is found, and `never` is not, in anything that the run leaves behind.
 * @typedef {object} Expected
 * @property {string} outcome
 * @property {RegExp} [says]
 * @property {string[]} [never]
 */

/**
 * Runs dist/ once, on the Node of TEST_NODE where that is given, and compares.
 * @param {string} name
 * @param {{inputs: Record<string, string>, env?: Record<string, string>}} given
 * @param {Expected} expected
 */
export async function check(name, { inputs, env = {} }, { outcome, says = /(?:)/, never = [] }) {
  const node = process.env["TEST_NODE"] ?? process.execPath;
  const result = await runAction({ node, inputs: { ...REQUEST, ...inputs }, env });
  await result.dispose();
  const all = [result.stdout, result.stderr, result.summary, JSON.stringify(result.outputs)].join("\n");
  // The masks themselves are how the runner knows what to hide.
  const shown = all.replace(/^::add-mask::.*$/gm, "");
  const wrong = [];
  if (result.outputs["outcome"] !== outcome)
    wrong.push(`outcome ${result.outputs["outcome"]} instead of ${outcome}`);
  const red = !["created", "passed", "completed"].includes(outcome);
  if ((result.exitCode === 0) === red) wrong.push(`exit code ${result.exitCode}`);
  if (!says.test(shown)) wrong.push(`nothing like ${String(says)} is said`);
  for (const secret of [KEY, ...never]) if (shown.includes(secret)) wrong.push(`"${secret}" is shown`);
  report(name, wrong, shown);
}

/** @param {string} name @param {string[]} wrong @param {string} [output] */
export function report(name, wrong, output = "") {
  if (wrong.length === 0) tally.passed += 1;
  else tally.failed += 1;
  console.log(`${wrong.length === 0 ? "PASS" : "FAIL"} ${name}`);
  for (const line of wrong) console.log(`  ${line}`);
  if (wrong.length > 0) console.log(output.trim().replace(/^/gm, "  | "));
}
