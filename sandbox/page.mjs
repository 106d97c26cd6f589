/**
 * A page in GitHub's style for summaries and comments. They are headings and HTML, so that no Markdown library is
 * needed: the demo runs with nothing installed.
 */

/** What matters of GitHub's style: tables are as wide as their content and scroll, code wraps but not in a block. */
const STYLE = `
  * { box-sizing: border-box }
  body { margin: 0; background: #f6f8fa; color: #1f2328;
    font: 16px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
  main { max-width: 960px; margin: 0 auto; padding: 16px }
  .title { margin: 24px 0 8px; font-size: 14px; color: #59636e }
  article { background: #fff; border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; overflow-wrap: break-word }
  article > :first-child { margin-top: 0 }
  h2 { margin: 24px 0 16px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; font-size: 1.5em; line-height: 1.25 }
  p, ul, table, pre, details { margin: 0 0 16px }
  ul { padding-left: 2em }
  table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
  th, td { padding: 6px 13px; border: 1px solid #d1d9e0; text-align: left }
  tr:nth-child(2n) { background: #f6f8fa }
  code { padding: .2em .4em; border-radius: 6px; background: #818b981f; white-space: break-spaces;
    font: 85% ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace }
  pre { padding: 16px; border-radius: 6px; background: #f6f8fa; overflow: auto; line-height: 1.45 }
  pre code { padding: 0; background: none; white-space: pre }
  a { color: #0969da }
  summary { cursor: pointer }
`;

/**
 * @param {string} title
 * @param {{title: string, markdown: string}[]} sections
 * @returns {string} HTML
 */
export function renderPage(title, sections) {
  const articles = sections.map(
    (section) => `<p class="title">${section.title}</p>\n<article>\n${toHtml(section.markdown)}</article>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
<main>
${articles.join("\n")}
</main>
</html>
`;
}

/** @param {string} markdown with no Markdown in it but headings */
function toHtml(markdown) {
  return markdown.replace(/^## (.*)$/gm, "<h2>$1</h2>");
}
