import { expect, test } from "@jest/globals";
import { codeLines, createHtmlTable, details, paragraphCode, wrappingCode } from "../../src/report/markup.js";

/** The text with `|` where it may break. */
function breaks(html: string): string {
  expect(html).toMatch(/^<code>.*<\/code>$/);
  return html
    .replace(/<\/?code>/g, "")
    .replaceAll("<wbr>", "|")
    .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

test.each([
  ["short", "short"],
  ["a-b/c_d.e", "a-|b/|c_|d.|e"],
  ["v1.25 0.5", "v1.25 0.5"],
  ["2 x.y. z", "2 x.|y. z"],
  ["end-", "end-"],
  ["eval-1a", "eval-|1a"],
  ["abcdefghijklmnopqrstuvwxyz", "abcdefghijkl|mnopqrstuvwx|yz"],
  ["abcdefghijkl", "abcdefghijkl"],
  ["abcdefghijkl-m", "abcdefghijkl-|m"],
  ["abcdefghijkl.5m", "abcdefghijkl.|5m"],
  ["abcdefgh ijklmnop", "abcdefgh ijklmnop"],
  ["abc-defghijklmnop", "abc-|defghijklmno|p"],
  ["!!!!!!!!!!!!!", "!!!!!!!!!!!!|!"],
  ["😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀|😀"],
])("%s breaks at separators, and after twelve characters", (text, broken) => {
  expect(breaks(wrappingCode(text))).toBe(broken);
});

test("in a paragraph code breaks at separators alone, and long text is cut", () => {
  expect(breaks(paragraphCode("abcdefghijklmnop/qrstuvwxyz"))).toBe("abcdefghijklmnop/|qrstuvwxyz");
  expect(breaks(paragraphCode("x".repeat(300)))).toBe(`${"x".repeat(200)}…`);
});

test("of no text the code is a dash", () => {
  expect([wrappingCode(""), paragraphCode(" ")]).toEqual(["—", "—"]);
});

test("a tag in the text is text", () => {
  expect(wrappingCode("</code>")).toBe("<code>&#60;/<wbr>code&#62;</code>");
});

test("a table has a header and a line for each row", () => {
  const table = "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>";
  expect(createHtmlTable(["A", "B"], [["1", "2"]])).toBe(table);
});

test("folded content stands below its title, without an empty line, which would end the block", () => {
  expect(details("Title", ["a", "b"])).toBe("<details>\n<summary>Title</summary>\na\nb\n</details>");
});

test("lines to be copied keep their indentation, and none of them is empty", () => {
  expect(codeLines(["with:", "  a: <b>", "", "   ", "end"])).toBe(
    "<pre><code>with&#58;\n  a&#58; &#60;b&#62;\n&#32;\n&#32;\nend</code></pre>",
  );
});
