import { formatPlace, labels, sortFindings } from '../../content/findings/print-findings.ts';
import type { Finding } from '../../domain/finding.ts';

export interface FindingsPageOptions {
  /** Address of the development server's script. */
  readonly client: string;
  /** Name of the response header with the state of the newsroom. */
  readonly stateHeader: string;
  /** Value of that header for these findings. */
  readonly state: string;
}

/** A page with the findings that keep the site from being shown. It reloads when they change. */
export function findingsPage(findings: readonly Finding[], options: FindingsPageOptions): string {
  const errors = sortFindings(findings.filter(({ severity }) => severity === 'error'));
  const others = sortFindings(findings.filter(({ severity }) => severity !== 'error'));
  const heading = errors.length === 1 ? 'One error' : `${errors.length} errors`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>
:root { color-scheme: light dark; }
body { max-inline-size: 48rem; margin: 3rem auto; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; }
li { margin-block: 1rem; }
code { font-weight: 600; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; }
</style>
<script type="module" src="${options.client}"></script>
</head>
<body>
<h1>${heading}</h1>
<p>The site is shown again once no error is left. This page reloads by itself.</p>
${listOf(errors)}${others.length > 0 ? `<h2>Beside that</h2>\n${listOf(others)}` : ''}<script>
setInterval(async () => {
  const response = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (response && response.headers.get('${options.stateHeader}') !== '${options.state}') location.reload();
}, 700);
</script>
</body>
</html>
`;
}

function listOf(findings: readonly Finding[]): string {
  return `<ol>\n${findings.map(itemOf).join('')}</ol>\n`;
}

function itemOf(finding: Finding): string {
  const { severity, message, hint } = finding;
  const remedy = hint === undefined ? '' : `<br>${escapeHtml(hint)}`;
  return `<li><code>${escapeHtml(formatPlace(finding))}</code><br>${labels[severity]}${escapeHtml(message)}${remedy}</li>\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
