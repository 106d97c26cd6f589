import { expect, test } from "@jest/globals";
import { toPhase } from "../../src/nugen/phase.js";

test.each([
  ["done", ["ready", "completed", "evaluated"]],
  ["failed", ["failed", "error", "cancelled", "canceled", "stopped"]],
  ["running", ["processing", "created", "pending", "not ready", "readyish", ""]],
] as const)("a status that means %s does so in any case and with any margin", (phase, words) => {
  for (const word of words) {
    expect(toPhase(word)).toBe(phase);
    expect(toPhase(word.toUpperCase())).toBe(phase);
    expect(toPhase(` ${word}\n`)).toBe(phase);
  }
});
