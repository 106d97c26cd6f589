import { expect, test } from "@jest/globals";
import { formatError } from "../../src/report/error-part.js";
import { readable } from "./helpers.js";

function textOf(excerpt: string[]): string {
  return formatError({ message: "Invalid input", hints: ["Do this."], excerpt }).join("\n");
}

test("what stands at the caret is marked, as a caret would stand elsewhere once the line wraps", () => {
  const html = textOf(["gate, line 1: accuracy >= 90%", "                          ^ write 0.9 for 90 %"]);
  expect(html).toContain("<b><code>90%</code></b>");
  expect(readable(html).trim()).toBe(
    "Invalid input gate, line 1: accuracy >= 90% → write 0.9 for 90 % Do this.",
  );
});

test.each([
  [
    "at the end",
    ["gate, line 2: accuracy >=", "                         ^ a value is missing"],
    "accuracy >= → a value is missing",
  ],
  [
    "without a caret",
    ["gate is set but empty; use none for no gate"],
    "gate is set but empty; use none for no gate",
  ],
  ["outside of a rule", ["{a: 1}", " ^ a quote"], "{ a: 1} → a quote"],
])("%s", (_, excerpt, text) => {
  expect(readable(textOf(excerpt))).toContain(text);
});

test("nothing stands in a block that does not wrap, and untrusted text stays text", () => {
  const long = `gate, line 1: ${"very_long_name + ".repeat(40)}<img src=x> **b**`;
  const html = textOf([long, `${" ".repeat(300)}^ <b>no</b>`]);
  expect(html).not.toContain("<pre>");
  expect(html).not.toContain("<img");
  expect(html).not.toContain("**");
  expect(html).not.toContain("<b>no");
});
