/**
 * The plain toolkit action: what a create comes to with @actions/core and @actions/http-client as they are.
 * The bench bundles it with ncc, as the toolkit's template does.
 */
import * as core from "@actions/core";
import { HttpClient } from "@actions/http-client";

try {
  const client = new HttpClient("plain");
  const key = core.getInput("api_key", { required: true });
  core.setSecret(key);
  const reply = await client.postJson(
    `${core.getInput("api_url")}/api/v3/evaluations`,
    { model_id: core.getInput("model_id"), benchmark_id: core.getInput("benchmark_id") },
    { authorization: `Bearer ${key}` },
  );
  const result = /** @type {{evaluation_id: string}} */ (reply.result);
  core.setOutput("evaluation_id", result.evaluation_id);
  await core.summary.addHeading("Evaluation").addRaw(result.evaluation_id).write();
} catch (error) {
  core.setFailed(String(error));
}
