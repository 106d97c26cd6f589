/** What went wrong, in words for people: what happened and where, then what to do next. */
export interface RunError {
  /** Ends without a full stop where it quotes foreign text. */
  message: string;
  /** One line each. */
  hints: string[];
  /** Lines in which every column counts, such as a rule with a caret below it. */
  excerpt?: string[];
}
