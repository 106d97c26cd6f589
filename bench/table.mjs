/** The one table that the bench prints. */

/**
 * One ratio, both sides of which were taken in this run.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours
 * @property {string} beside
 * @property {number} ratio ours over the other
 */

/** @param {string} what @param {string} ours @param {string} beside @param {number} ratio @returns {Row} */
export const row = (what, ours, beside, ratio) => ({ what, ours, beside, ratio });

/** @type {(milliseconds: number) => string} */
export const ms = (milliseconds) => `${milliseconds.toFixed(1)} ms`;
/** @type {(bytes: number) => string} */
export const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
/** @type {(bytes: number) => string} */
export const kb = (bytes) => `${bytes.toLocaleString("en")} bytes`;

/** @param {Row[]} rows @returns {string} a Markdown table, readable as it is */
export function table(rows) {
  const cells = [
    ["What", "This action", "Beside", "Ratio"],
    ...rows.map(({ what, ours, beside, ratio }) => [
      what,
      ours,
      beside,
      `${ratio < 0.1 ? ratio.toPrecision(1) : ratio.toFixed(2)}x`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => {
    const padded = line.map((cell, column) =>
      column === 3 ? cell.padStart(Number(widths[column])) : cell.padEnd(Number(widths[column])),
    );
    return `| ${padded.join(" | ")} |`;
  });
  const rule = widths.map((width, column) =>
    column === 3 ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  lines.splice(1, 0, `| ${rule.join(" | ")} |`);
  return lines.join("\n");
}
