/** What went wrong, in words for people: what happened and where, then what to do next. */
export interface Problem {
  /** Ends without a full stop where it quotes foreign text. */
  what: string;
  /** One line each. */
  next: string[];
  /** Lines in which every column counts, such as a rule with a caret below it. */
  shown?: string[];
}
