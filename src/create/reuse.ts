import { type Candidate, EndlessListError, findCandidates } from "./candidates.js";
import { phaseOf } from "../nugen/phase.js";
import type { NugenApi } from "../nugen/client.js";
import { NugenError } from "../nugen/errors.js";
import { parseTimestamp } from "../nugen/timestamp.js";
import type { Evaluation, EvaluationRequest } from "../nugen/types.js";
import type { Tools } from "./reconcile.js";
import { word } from "../util/text.js";

/** @returns the newest candidate that has not failed and whose age is certain. Pure. */
function newestReusable(candidates: readonly Candidate[]): Candidate | null {
  const time = ({ entry }: Candidate): number => parseTimestamp(entry.createdAt)?.ms ?? 0;
  const usable = candidates.filter(
    ({ age, entry, sure }) =>
      sure && age === "after" && phaseOf(entry.status) !== "failed" && word(entry.id) === entry.id,
  );
  return usable.sort((a, b) => time(b) - time(a))[0] ?? null;
}

/**
 * Looks for an evaluation of the same model(s) and benchmark that is younger than `maxAgeMs`.
 * Throws nothing of the API's: a list that can't be read is a warning.
 * @param maxAgeMs in milliseconds
 * @returns null where there is none, or where the list can't be read: then a new one is created
 */
export async function findReusable(
  api: NugenApi,
  request: EvaluationRequest,
  maxAgeMs: number,
  { clock, log }: Tools,
): Promise<Evaluation | null> {
  try {
    const candidates = await findCandidates(api, request, clock.now() - maxAgeMs, clock);
    const found = newestReusable(candidates);
    if (found === null) return null;
    return { ...found.entry, modelId2: found.entry.modelId2 ?? null, message: null };
  } catch (error) {
    if (!(error instanceof NugenError || error instanceof EndlessListError)) throw error;
    log.warning(`No evaluation to reuse could be looked for, so a new one is created: ${error.message}`);
    return null;
  }
}
