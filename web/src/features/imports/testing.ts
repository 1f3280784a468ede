import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, vi } from 'vitest';
import type { MeantColumn, SavedMapping } from '@/api/imports';
import { type ImportOptions, type ImportRun, operation } from '@/api/operation';
import { run as over } from '@/features/operation/testing';
import { aField, anObject } from '@/fields/testing';
import { type Answers, visit } from '@/testing';

const contact = anObject(
  [
    aField('text', { name: 'name', label: { 'zh-CN': '姓名', en: 'Name' } }),
    aField('email', { unique: true, label: { 'zh-CN': '邮箱', en: 'Email' } }),
    aField('address', { name: 'home', label: { 'zh-CN': '住址', en: 'Home' } }),
    aField('picklist', {
      name: 'phase',
      label: { 'zh-CN': '阶段', en: 'Phase' },
      options: [
        { value: 'open', label: { 'zh-CN': '进行中', en: 'Open' } },
        { value: 'closed', label: { 'zh-CN': '已结束', en: 'Closed' } },
      ],
    }),
    aField('lookup', { name: 'firm', to: ['firm'], label: { 'zh-CN': '公司', en: 'Firm' } }),
  ],
  { name: 'contact', plural: { 'zh-CN': '联系人', en: 'Contacts' } },
);

const firm = anObject(
  [aField('text', { name: 'name', unique: true, label: { 'zh-CN': '名称', en: 'Name' } })],
  {
    name: 'firm',
    plural: { 'zh-CN': '公司', en: 'Firms' },
  },
);

const run: ImportRun = {
  ...over,
  mode: 'create',
  key: null,
  fileName: 'people.csv',
  counts: { total: 3, created: 2, updated: 0, unchanged: 0, duplicate: 0, wrong: 1 },
  mapping: { Name: 'name', Phase: 'phase', Firm: 'firm.name', Town: null, Mail: 'email' },
  unmapped: ['Town'],
};

const meant: MeantColumn[] = [
  { heading: 'Name', first: ['Ada'], field: 'name', type: 'text', mayAdd: false, values: [], more: 0 },
  {
    heading: 'Phase',
    first: ['Open'],
    field: 'phase',
    type: 'picklist',
    mayAdd: true,
    more: 0,
    values: [
      { text: 'Open', rows: 3, state: 'understood', becomes: 'open', proposed: null },
      { text: 'Closed!', rows: 2, state: 'unknown', becomes: null, proposed: 'closed' },
      { text: 'On hold', rows: 1, state: 'unknown', becomes: null, proposed: null },
    ],
  },
  { heading: 'Town', first: [], field: null, type: 'date', mayAdd: false, values: [], more: 0 },
];

/** What the wizard asked for, and the mappings that the server remembers. */
export const wizard: { started: ImportOptions[]; remembered: SavedMapping[] } = {
  started: [],
  remembered: [],
};

const server: Answers = ({ path }) => {
  if (path === '/imports/i1') return run;
  if (path === '/imports/i2') {
    return { ...run, id: 'i2', dryRun: false, canBeUndone: true, counts: { ...run.counts, wrong: 0 } };
  }
  if (path.endsWith('/problems')) {
    return {
      items: [{ row: 4, field: 'email', heading: 'Mail', detail: 'This is no e-mail address.' }],
      rows: [{ row: 4, cells: { Name: 'Cut', Town: '', Mail: 'cut@' } }],
    };
  }
  if (path.endsWith('/samples?kind=created')) {
    const cells = { name: { before: null, after: 'Ada' }, phase: { before: null, after: 'open' } };
    return { items: [{ kind: 'created', line: 2, cells, detail: null }] };
  }
  if (path.endsWith('/values')) return { items: meant };
  if (path === '/imports/mappings?object=contact') return { items: wizard.remembered };
  if (path === '/imports/mappings') return wizard.remembered[0];
};

/** Before each test. */
export function freshWizard() {
  wizard.started = [];
  wizard.remembered = [];
  vi.spyOn(operation, 'startImport').mockImplementation(async (_, options) => {
    wizard.started.push(options as ImportOptions);
    return { id: options.dryRun ? 'i1' : 'i2' };
  });
}

/** Goes to the wizard with a file of five columns, in front of a server that has looked at it. */
export async function choose(role = 'salesperson') {
  const text = 'Name,Phase,Firm,Town,Mail\nAda,Open,,London,\nBob,,,"Paris, Texas",\nCut';
  const sent = visit('/settings/imports/new?object=contact', [contact, firm], server, role);
  await screen.findByText('Import contacts');
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File([text], 'people.csv')] } });
  await screen.findByText('What would happen');
  return sent;
}

/** Checks again and gives what was asked then. */
export async function checkAgain() {
  const before = wizard.started.length;
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(wizard.started).toHaveLength(before + 1));
  return wizard.started.at(-1);
}
