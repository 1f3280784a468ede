export const files = import.meta.glob<string>('../../../../docs/guide/*.zh.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
