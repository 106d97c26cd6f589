import type { RunResult } from "../result/result.js";
import { code, html } from "../util/text.js";

/** An HTML table of two columns. Within HTML, GitHub reads no Markdown: foreign text stays text. */
export function factTable(rows: readonly (readonly [string, string])[]): string {
  const body = rows.map(([name, cell]) => `<tr><td>${html(name)}</td><td>${cell}</td></tr>`);
  return `<table>\n${body.join("\n")}\n</table>`;
}

/** @returns the ids that a run is about: those asked for, or the evaluation's own where it was given by its id */
export function subject({
  evaluation,
  request,
  attached,
}: Pick<RunResult, "evaluation" | "request" | "attached">): {
  modelId: string | null;
  modelId2: string | null;
  benchmarkId: string | null;
} {
  if (attached === "given" && evaluation?.modelId != null) return evaluation;
  return {
    modelId: (request?.modelId || evaluation?.modelId) ?? null,
    modelId2: request?.modelId2 ?? evaluation?.modelId2 ?? null,
    benchmarkId: (request?.benchmarkId || evaluation?.benchmarkId) ?? null,
  };
}

/** The facts of a run, row by row: mode, model(s), benchmark, evaluation, status, time. */
export function factRows(result: RunResult): [string, string][] {
  const { evaluation, created } = result;
  const ids = subject(result);
  const rows: [string, string][] = [];
  if (ids.modelId !== null) {
    rows.push(["Mode", ids.modelId2 === null ? "single model" : "comparison of two models"]);
    rows.push(["Model", code(ids.modelId)]);
  }
  if (ids.modelId2 !== null) rows.push(["Second model", code(ids.modelId2)]);
  if (ids.benchmarkId !== null) rows.push(["Benchmark", code(ids.benchmarkId)]);
  if (evaluation !== null) {
    rows.push(["Evaluation", code(evaluation.id)], ["Status", code(evaluation.status)]);
    if (evaluation.createdAt !== null) rows.push(["Created", code(evaluation.createdAt)]);
    // "queued for execution" beside a verdict, or beside a failure, would puzzle.
    if (evaluation.message !== null && (result.outcome === "created" || result.outcome === "running"))
      rows.push(["Message", code(evaluation.message)]);
  }
  if (created?.adopted === true)
    rows.push(["Found", "in the list of evaluations, after the create call had failed"]);
  if (created?.endpoint === "evaluations/create") rows.push(["Create call", newerCall(ids.modelId2)]);
  rows.push(["Time", `${new Date(result.endedAt).toISOString()} (UTC)`]);
  return rows;
}

function newerCall(modelId2: string | null): string {
  const sentAs = modelId2 === null ? "" : ", which takes the second model as <code>baseline_model_id</code>";
  return `<code>/api/v3/evaluations/create</code> of the newer revision${sentAs}`;
}
