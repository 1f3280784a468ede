import type { Website } from '@/api/websites';

/** What stands in each page of a website, for whoever looks after it. */
export const snippetOf = ({ key }: Pick<Website, 'key'>, origin: string): string =>
  `<script>
window.shuke = window.shuke || function () { (shuke.q = shuke.q || []).push(arguments); };
</script>
<script src="${origin}/collect/${key}.js" async></script>`;
