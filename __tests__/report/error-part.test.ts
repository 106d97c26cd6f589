import { expect, test } from "@jest/globals";
import { formatError } from "../../src/report/error-part.js";
import { readable } from "./helpers.js";

/** The excerpt's part of the page, without the message above it. */
function excerptOf(...excerpt: string[]): string[] {
  return formatError({ message: "Invalid input", hints: [], excerpt }).slice(1);
}

test("the message comes first, the hints are a list, and without them there is none", () => {
  const message = "No evaluation was created.";
  expect(formatError({ message, hints: ["Check api_url.", "Ask <them>."] })).toEqual([
    "<p>No evaluation was created.</p>",
    "<ul>\n<li>Check api&#95;url.</li>\n<li>Ask &#60;them&#62;.</li>\n</ul>",
  ]);
  expect(formatError({ message, hints: [] })).toEqual(["<p>No evaluation was created.</p>"]);
});

/** As a reader sees it, with `...` around code and *...* around what is bold. */
function marked(html: string): string {
  return readable(html.replace(/<\/?code>/g, "`").replace(/<\/?b>/g, "*")).trim();
}

// A caret would stand elsewhere once the line wraps.
test.each([
  [
    "between two others",
    ["gate, line 12: accuracy >= 90% && f1 > 0", "                           ^ write 0.9 for 90 %"],
    "gate, line 12: `accuracy >=` *`90%`* `&& f1 > 0` → write 0.9 for 90 %",
  ],
  ["behind a space", ["gate, line 1: a 90%", "               ^ odd"], "gate, line 1: `a` *`90%`* → odd"],
  ["at the start", ["gate, line 1: 90% > a", "              ^ odd"], "gate, line 1: *`90%`* `> a` → odd"],
  ["outside of a rule", ["{a: 1}", " ^ a quote"], "`{` *`a:`* `1}` → a quote"],
  [
    "missing at the end",
    ["gate, line 2: accuracy >=", "                         ^ a value is missing"],
    "gate, line 2: `accuracy >=` → a value is missing",
  ],
])("the word at the caret is marked: %s", (_, excerpt, text) => {
  expect(excerptOf(...excerpt).map(marked)).toEqual([text]);
});

test("the words after a caret follow its arrow", () => {
  expect(excerptOf("a 90%", "  ^ odd  ")).toEqual([expect.stringMatching(/<br>→ odd<\/p>$/)]);
});

test("lines without a caret, and other lines after one with a caret, stand for themselves", () => {
  const excerpt = ["gate is empty; use none", "gate, line 1: a", "              ^ odd", "2 ^ 3", "the end"];
  expect(excerptOf(...excerpt).map((part) => readable(part).trim())).toEqual([
    "gate is empty; use none",
    "gate, line 1: a → odd",
    "2 ^ 3",
    "the end",
  ]);
});

test("nothing stands in a block that does not wrap, and untrusted text stays text", () => {
  const long = `gate, line 1: ${"very_long_name + ".repeat(40)}<img src=x> **b**`;
  const html = excerptOf(long, `${" ".repeat(300)}^ <b>no</b>`).join("\n");
  expect(html).not.toContain("<pre>");
  expect(html).not.toContain("<img");
  expect(html).not.toContain("**");
  expect(html).not.toContain("<b>no");
});
