import { endpointOf } from "../create/origin.js";
import type { RunResult } from "../result/result.js";
import { toCode, toHtml } from "../util/text.js";
import { formatBaselineFact } from "./baseline.js";
import { createHtmlTable, wrappingCode } from "./markup.js";
import { toSubject } from "./subject.js";
import { formatTimes } from "./times.js";

/** Returns where an evaluation comes from that this run did not simply create, in HTML; null for one that it did. */
export function formatOrigin({ origin, evaluation }: RunResult): string | null {
  const createdAt = evaluation?.createdAt ?? null;
  const when = createdAt === null ? "" : `, created ${toCode(createdAt, 100)}`;
  switch (origin?.kind) {
    case "recovered":
      return "<b>Recovered</b>: the response to the create was lost, and the evaluation was found in the list. It was created once.";
    case "reused":
      return `<b>Reused</b>: a recent evaluation of the same model and benchmark${when}. Nothing was created.`;
    case "given":
      return `<b>Existing</b>: the evaluation that evaluation_id names${when}. Nothing was created.`;
    case "created":
    case undefined:
      return null;
  }
}

/** Returns the ids and times of a run as a table. */
export function createFactTable(result: RunResult): string {
  const { evaluation, origin } = result;
  const baseline = formatBaselineFact(result);
  const ids = toSubject(result);
  const rows: [string, string][] = [];
  if (evaluation !== null) {
    rows.push(["Evaluation", wrappingCode(evaluation.id)], ["Status", wrappingCode(evaluation.status)]);
    if (evaluation.createdAt !== null) rows.push(["Created", toCode(evaluation.createdAt)]);
    // "queued for execution" beside a verdict, or beside a failure, would puzzle.
    if (evaluation.message !== null && (result.outcome === "created" || result.outcome === "running"))
      rows.push(["Message", toHtml(evaluation.message)]);
  }
  if (ids.modelId !== null) {
    rows.push(["Mode", ids.modelId2 === null ? "single model" : "comparison of two models"]);
    rows.push([ids.modelId2 === null ? "Model" : "model_1", wrappingCode(ids.modelId)]);
  }
  if (ids.modelId2 !== null) rows.push(["model_2", wrappingCode(ids.modelId2)]);
  if (ids.benchmarkId !== null) rows.push(["Benchmark", wrappingCode(ids.benchmarkId)]);
  if (baseline !== null) rows.push(["Baseline", baseline]);
  if (endpointOf(origin) === "evaluations/create") rows.push(["Create call", formatNewerCall(ids.modelId2)]);
  rows.push(["Time", formatTimes(result)]);
  return createHtmlTable(["", ""], rows).replace("<tr><th></th><th></th></tr>\n", "");
}

function formatNewerCall(modelId2: string | null): string {
  const sentAs = modelId2 === null ? "" : ", which takes the second model as <code>baseline_model_id</code>";
  return `<code>/api/v3/evaluations/create</code> of the newer revision${sentAs}`;
}
