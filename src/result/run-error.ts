/** Why a run failed, for people. */
export interface RunError {
  /** What happened and where. Ends without a full stop where it quotes untrusted text. */
  message: string;
  /** What to do next, one line each. */
  hints: string[];
  /** Lines in which every column counts, such as a rule with a caret below it. */
  excerpt?: string[];
}
