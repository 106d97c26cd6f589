import type { Created } from "./create.js";
import type { Evaluation, EvaluationRequest } from "./nugen/types.js";

/** How a run can end: the value of the output `outcome`. */
export const OUTCOMES = [
  "created",
  "dry_run",
  "skipped",
  "invalid_input",
  "api_error",
  "create_unknown",
  "internal_error",
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

const GREEN: ReadonlySet<OutcomeKind> = new Set(["created", "dry_run", "skipped"]);

/** What went wrong, in words for people: what happened and where, then what to do next. */
export interface Problem {
  /** Ends without a full stop where it quotes foreign text. */
  what: string;
  /** One line each. */
  next: string[];
}

/** The request that a dry run shows instead of sending it. */
export interface DryRunRequest {
  method: "POST";
  url: string;
  body: string;
}

/** Everything that is known at the end of a run: what outputs, summary and report are made of. */
export interface RunResult {
  outcome: OutcomeKind;
  /** What was asked for; null where the inputs were wrong. */
  request: EvaluationRequest | null;
  evaluation: Evaluation | null;
  /** How the evaluation came to be, where this run created it. */
  created: Pick<Created, "endpoint" | "adopted"> | null;
  dryRun: DryRunRequest | null;
  problem: Problem | null;
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt: number;
}

/** @returns whether the step ends green */
export function isGreen({ outcome }: Pick<RunResult, "outcome">): boolean {
  return GREEN.has(outcome);
}
