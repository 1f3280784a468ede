import type { WebForm } from '@/api/forms';
import { parametersOf } from './draft';

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What puts a form into somebody’s page, for whoever looks after that page. */
export function snippetOf(form: WebForm, origin: string): string {
  const parameters = parametersOf(form);
  const attributes = [
    `src="${origin}/forms/embed.js"`,
    `data-form="${form.key}"`,
    `data-title="${quoted(form.title['zh-CN'] || form.title.en || form.name)}"`,
    ...(parameters.length > 0 ? [`data-parameters="${parameters.join(',')}"`] : []),
    'async',
  ];
  return `<script ${attributes.join('\n  ')}></script>`;
}
