import type { OutcomeKind, RunResult } from "../outcome.js";
import { block, code, html } from "../text.js";
import { factRows, factTable } from "./rows.js";

const HEADINGS: Record<OutcomeKind, string> = {
  created: "✅ Evaluation created",
  dry_run: "🧪 Dry run: nothing was sent",
  skipped: "⏭️ Skipped: no API key",
  invalid_input: "❌ Wrong inputs: nothing was sent",
  api_error: "❌ The API could not be used",
  create_unknown: "❓ An evaluation may have been created",
  internal_error: "💥 A fault of the action itself",
};

/** @returns the job summary of a run: Markdown whose foreign text all stands in HTML */
export function summary(result: RunResult): string {
  const parts = [
    `## ${HEADINGS[result.outcome]}`,
    ...problemPart(result),
    factTable(factRows(result)),
    ...nextPart(result),
  ];
  return `${parts.join("\n\n")}\n`;
}

function problemPart({ problem }: RunResult): string[] {
  if (problem === null) return [];
  const next = problem.next.map((line) => `<li>${html(line)}</li>`);
  return [block(problem.what), ...(next.length === 0 ? [] : [`<ul>\n${next.join("\n")}\n</ul>`])];
}

function nextPart(result: RunResult): string[] {
  const { evaluation, dryRun } = result;
  if (dryRun !== null) {
    return [
      `<p>This would have been sent:</p>`,
      `<p>${code(`${dryRun.method} ${dryRun.url}`)}</p>`,
      `<p>${code(dryRun.body, 20_000)}</p>`,
    ];
  }
  if (result.outcome === "skipped") {
    return [
      "<p>This run has no API key, and <code>if_no_api_key: skip</code> lets it pass without an evaluation.</p>",
    ];
  }
  if (evaluation === null || result.outcome !== "created") return [];
  return [
    `<p>Next: the evaluation runs on the Nugen service. A later step or job waits for it and gates on it with <code>evaluation_id</code>: ${code(evaluation.id)}</p>`,
  ];
}
