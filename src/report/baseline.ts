import { parseTimestamp } from "../nugen/timestamp.js";
import type { Baseline } from "../result/result.js";
import { formatDuration } from "../util/text.js";
import { wrappingCode } from "./markup.js";

const DAY_MS = 24 * 3_600_000;

/** Returns a baseline's id, model and age in HTML. */
export function formatBaseline({ evaluationId, modelId, createdAt }: Baseline, nowMs: number): string {
  const model = modelId === null ? "" : ` of ${wrappingCode(modelId)}`;
  const created = parseTimestamp(createdAt);
  const age = created === null ? "of unknown age" : formatAge(nowMs - created.ms);
  return `evaluation ${wrappingCode(evaluationId)}${model}, ${age}`;
}

/** Returns an age in days, from two days on; below as a duration. */
export function formatAge(ms: number): string {
  if (ms < 60_000) return "just created";
  return ms < 2 * DAY_MS ? `${formatDuration(ms)} old` : `${Math.floor(ms / DAY_MS)} days old`;
}
