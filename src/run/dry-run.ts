import type { Inputs } from "../inputs/inputs.js";
import { createApiUrl, createRequestBody } from "../nugen/request.js";
import { describeBaselineSource } from "../result/baseline.js";
import { createEvaluationName } from "../runner/context.js";
import type { RunState } from "./state.js";

/** Reports what would be sent and which rules would be applied; nothing is sent. */
export function reportDryRun(inputs: Inputs, state: RunState): void {
  const { host, context, log } = state;
  const sources = [...inputs.gates, ...(inputs.warn === null ? [] : [inputs.warn])];
  state.update({
    plannedRules: sources.flatMap(({ source, compiled }) =>
      compiled.rules.map(({ line, expression }) => ({ source, line, expression })),
    ),
  });
  if (inputs.evaluationId !== null) {
    const url = createApiUrl(inputs.apiUrl, `evaluations/${inputs.evaluationId}/status`).href;
    log.info(`Dry run: the inputs are valid. Nothing would be created; GET ${url} would be requested.`);
    listRules(state);
    state.update({ outcome: "dry_run" });
    return;
  }
  const endpoint = inputs.createEndpoint === "auto" ? "evaluations" : inputs.createEndpoint;
  const body = createRequestBody(
    inputs.request,
    endpoint,
    createEvaluationName(context, host.randomId().slice(0, 8)),
  );
  const url = createApiUrl(inputs.apiUrl, endpoint).href;
  log.info("Dry run: the inputs are valid. This would be sent, and nothing was:");
  for (const line of [`POST ${url}`, "Authorization: Bearer ***", "Content-Type: application/json", body]) {
    log.info(`  ${line}`);
  }
  listRules(state);
  state.update({ outcome: "dry_run", dryRun: { method: "POST", url, body } });
}

function listRules({ result, log }: RunState): void {
  const { plannedRules, resumeOptions } = result;
  const baseline = resumeOptions?.baseline ?? null;
  if (baseline !== null) log.info(`The baseline would be ${describeBaselineSource(baseline)}.`);
  log.info(plannedRules.length === 0 ? "No rules would be applied." : "These rules would be applied:");
  for (const { source, line, expression } of plannedRules)
    log.info(`  ${source}, line ${line}: ${expression}`);
}
