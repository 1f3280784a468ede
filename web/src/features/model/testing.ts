import { aField, anObject } from '@/fields/testing';
import type { Answers } from '@/testing';

const text = (name: string, zh: string, en: string) => aField('text', { name, label: { 'zh-CN': zh, en } });

export const gadget = anObject(
  [
    text('name', '名称', 'Name'),
    aField('picklist', {
      name: 'state',
      label: { 'zh-CN': '状态', en: 'State' },
      custom: true,
      options: [{ value: 'fresh', label: { 'zh-CN': '新', en: 'New' } }],
    }),
    { ...text('code', '代码', 'Code'), custom: true },
  ],
  {
    name: 'gadget',
    label: { 'zh-CN': '设备', en: 'Gadget' },
    plural: { 'zh-CN': '设备', en: 'Gadgets' },
    group: 'custom',
    custom: true,
  },
);

/** A server with one object, which says yes to whatever is changed. */
export const server: Answers = ({ method, path, body }) => {
  if (path === '/objects' && method === 'GET') return { objects: [gadget], version: 2 };
  if (path.endsWith('/usage')) return { uses: [], records: 0 };
  if (path.endsWith('/preview-type')) {
    return { convertible: 7, unconvertible: 1, samples: [{ id: 'r1', value: 'not a number' }] };
  }
  if (path.endsWith('/try-expression')) {
    const { text: written } = body as { readonly text: string };
    return written.includes('stat ')
      ? {
          problems: [{ line: 1, column: 1, detail: 'There is no field “stat”.' }],
          words: null,
          worked: false,
          value: null,
        }
      : { problems: [], words: 'State is “New”', worked: false, value: null };
  }
  if (path.startsWith('/objects')) return method === 'DELETE' ? {} : { ...gadget, ...(body as object) };
  return undefined;
};
