import type { NugenApi } from "../nugen/api.js";
import { NugenError } from "../nugen/errors.js";
import type { Evaluation } from "../nugen/types.js";
import { MARGIN_MS, type Wanted, classifyAge } from "./candidates.js";
import type { RunTools } from "./reconcile.js";
import { ListSearch } from "./search-list.js";

/** Where an indeterminate attempt may have left a second evaluation. */
export interface TwinSearch extends Wanted {
  /** After this, by our monotonic clock, no attempt of ours can have taken effect any more. */
  untilMs: number;
}

/** The evaluation of this step, as far as twins matter. */
export interface HasTwins {
  /** As the create call's response has it, or as the list has it where that response was lost. */
  evaluation: Evaluation;
  /** Null where every attempt but the successful one certainly did nothing. */
  twinSearch: TwinSearch | null;
  /** The twins that a warning has named already. */
  twinIds: readonly string[];
}

/**
 * Searches the list once for a second evaluation of this step, and warns of it with both ids.
 * Throws nothing of the API's: a list that can't be read is a warning.
 * @returns the ids of all that may be twins, those known already among them
 */
export async function findTwins(
  api: NugenApi,
  { evaluation, twinSearch, twinIds }: HasTwins,
  { clock, log }: Pick<RunTools, "clock" | "log">,
): Promise<string[]> {
  if (twinSearch === null) return [...twinIds];
  try {
    const { candidates } = await new ListSearch(api, twinSearch, clock).read("whole");
    const until = api.serverClock.at(twinSearch.untilMs + MARGIN_MS);
    const found = candidates.filter(
      ({ entry, match }) => match === "named" || classifyAge(entry.createdAt, until) !== "since",
    );
    const ids = found.map(({ entry }) => entry.id).filter((id) => id !== evaluation.id);
    const isNew = ids.filter((id) => !twinIds.includes(id));
    if (isNew.length > 0) log.warning(formatTwinWarning(evaluation.id, isNew));
    return [...twinIds, ...isNew];
  } catch (error) {
    if (!(error instanceof NugenError)) throw error;
    log.warning(
      `An earlier attempt may have created a second evaluation beside ${evaluation.id}, and the list of evaluations can't be read: ${error.message}`,
    );
    return [...twinIds];
  }
}

/** Returns the warning that names an evaluation and its twins. */
export function formatTwinWarning(id: string, twinIds: readonly string[]): string {
  return `Evaluation ${id} may have a twin: ${twinIds.join(", ")}. An earlier attempt of this step can have created it, and only ${id} is used. If no other job created it, it was paid for in addition: check the Nugen dashboard.`;
}
