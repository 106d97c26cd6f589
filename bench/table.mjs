/** How the bench writes its figures. */

/** @type {(milliseconds: number) => string} */
export const ms = (milliseconds) => `${milliseconds.toFixed(0)} ms`;
/** @type {(bytes: number) => string} */
export const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
/** @type {(bytes: number) => string} */
export const kb = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
/** @type {(ratio: number) => string} */
export const times = (ratio) => `${ratio.toFixed(2)}x`;

/** @param {number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? Number(sorted[half])
    : (Number(sorted[half - 1]) + Number(sorted[half])) / 2;
}

/** Writes the median, and the smallest and the largest value. @param {number[]} values @param {(value: number) => string} format */
export function spread(values, format) {
  return `${format(median(values))} (${format(Math.min(...values))} to ${format(Math.max(...values))})`;
}

/**
 * Writes a Markdown table that is readable as it is: the first column to the left, the others to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...cells.map((line) => String(line[column]).length)));
  const lines = cells.map((line) =>
    line.map((cell, column) =>
      column === 0 ? cell.padEnd(Number(widths[0])) : cell.padStart(Number(widths[column])),
    ),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [lines[0] ?? [], rule, ...lines.slice(1)].map((line) => `| ${line.join(" | ")} |`).join("\n");
}
