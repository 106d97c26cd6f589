import { parseTimestamp } from "../nugen/timestamp.js";
import type { Baseline } from "../result/baseline.js";
import type { RunResult } from "../result/result.js";
import { toHtml, formatDuration } from "../util/text.js";
import { formatPartial } from "./headline.js";
import { wrappingCode } from "./markup.js";

const DAY_MS = 24 * 3_600_000;

/** Returns the baseline, or why there is none, in HTML; null where none was asked for. */
export function formatBaselineFact({
  baseline,
  missingBaseline,
  endedAt,
}: Pick<RunResult, "baseline" | "missingBaseline" | "endedAt">): string | null {
  if (baseline !== null) return formatBaseline(baseline, endedAt);
  if (missingBaseline === null) return null;
  const { kind, reason } = missingBaseline;
  return toHtml(`${kind === "absent" ? "none" : "cannot be used"}: ${reason}`);
}

/** Returns a baseline's id, model and age in HTML, and how much of it was answered where that is not all. */
export function formatBaseline(
  { evaluationId, modelId, createdAt, partial }: Baseline,
  nowMs: number,
): string {
  const model = modelId === null ? "" : ` of ${wrappingCode(modelId)}`;
  const created = parseTimestamp(createdAt);
  const age = created === null ? "of unknown age" : formatAge(nowMs - created.ms);
  const warning = partial === null ? "" : `, ${formatPartial(partial)}`;
  return `evaluation ${wrappingCode(evaluationId)}${model}, ${age}${warning}`;
}

/** Returns an age in days, from two days on; below as a duration. */
export function formatAge(ms: number): string {
  if (ms < 60_000) return "just created";
  return ms < 2 * DAY_MS ? `${formatDuration(ms)} old` : `${Math.floor(ms / DAY_MS)} days old`;
}
