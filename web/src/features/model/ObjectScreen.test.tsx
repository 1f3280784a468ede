import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answers, speakEnglish, undo, visit } from '@/testing';
import { gadget, server } from './testing';

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path = '/settings/objects/gadget', answers: Answers = server) =>
  visit(path, [gadget], answers, 'administrator');
const write = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('the objects', () => {
  it('are listed, and one is made with a name made of its English label', async () => {
    const sent = open('/settings/objects');
    fireEvent.click(await screen.findByRole('button', { name: 'New object' }));
    expect(screen.getByText('gadget').tagName).toBe('CODE');
    await screen.findByRole('dialog');
    write('Name in English*', 'Service visit');
    write('Name in Chinese*', '上门服务');
    fireEvent.click(screen.getByRole('button', { name: 'Create' }));

    await waitFor(() => expect(sent.find(({ method }) => method === 'POST')).toBeTruthy());
    expect(sent.find(({ method }) => method === 'POST')?.body).toMatchObject({
      object: 'serviceVisit',
      label: { 'zh-CN': '上门服务', en: 'Service visit' },
      fields: [{ name: 'name', type: 'text' }],
    });
  });

  it('are not there for somebody without the right', async () => {
    visit('/settings/objects', [gadget], server, 'salesperson');
    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});

describe('a field', () => {
  it('is added, and what is wrong with it is said where it is', async () => {
    let refuse = true;
    const sent = open(undefined, (request) => {
      if (request.method !== 'POST' || !request.path.endsWith('/fields') || !refuse) return server(request);
      const problem = { field: 'gadget.depth.label', code: 'x', detail: 'That is no label.' };
      return new Response(JSON.stringify({ code: 'x', problems: [problem] }), { status: 422 });
    });
    fireEvent.click(await screen.findByRole('button', { name: 'New field' }));
    await screen.findByRole('dialog');
    write('Name in English*', 'Depth');
    write('Type', 'integer');
    write('At least', '1');
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('That is no label.')).toBeTruthy();
    refuse = false;
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));

    expect(await screen.findByText('Field “Depth” added')).toBeTruthy();
    expect(sent.findLast(({ path, method }) => method === 'POST' && path.endsWith('/fields'))?.body).toEqual({
      name: 'depth',
      type: 'integer',
      label: { 'zh-CN': 'Depth', en: 'Depth' },
      sensitivity: 'none',
      min: 1,
    });
  });

  it('of another type shows first what would be lost', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Code' }));
    await screen.findByRole('dialog');
    write('Type', 'integer');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('not a number')).toBeTruthy();
    expect(sent.some(({ method }) => method === 'PATCH')).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Change and empty 1 value' }));
    await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')).toBeTruthy());
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ type: 'integer', lossy: true });
  });

  it('that others are worked out from cannot be deleted, and says why', async () => {
    open(undefined, (request) =>
      request.path.endsWith('/usage')
        ? { uses: [{ kind: 'formula', object: 'gadget', name: 'name', blocks: true }], records: 3 }
        : server(request),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Code' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the field' }));

    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Gadget · formula · Name')).toBeTruthy();
    expect(dialog.getByText('3 records have a value in it, which is lost for good.')).toBeTruthy();
    expect((dialog.getByRole('button', { name: 'Delete' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('without values comes back', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Code' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the field' }));
    await screen.findByText('It isn’t used anywhere else.');
    fireEvent.click(screen.getByRole('button', { name: 'Delete' }));
    await undo('“Code” deleted');

    const added = () => sent.find(({ path, method }) => method === 'POST' && path.endsWith('/fields'));
    await waitFor(() => expect(added()).toBeTruthy());
    expect(added()?.body).toMatchObject({ name: 'code', type: 'text' });
  });
});

describe('a rule', () => {
  it('is told in words while it is written, and completes what it is about', async () => {
    const sent = open('/settings/objects/gadget?tab=rules');
    fireEvent.click(await screen.findByRole('button', { name: 'New rule' }));
    await screen.findByRole('dialog');
    write('Refused if*', 'stat == 1');
    expect(await screen.findByRole('button', { name: 'There is no field “stat”.' })).toBeTruthy();
    const box = screen.getByLabelText('Refused if*') as HTMLTextAreaElement;
    fireEvent.change(box, { target: { value: 'sta', selectionStart: 3 } });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(box.value).toBe('state');
    write('Refused if*', "state == 'fresh'");
    expect(await screen.findByText('State is “New”')).toBeTruthy();

    write('What people read then in English*', 'Not new');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Rule saved');
    expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({
      rules: [{ name: 'notNew', when: "state == 'fresh'", message: { 'zh-CN': 'Not new', en: 'Not new' } }],
    });
  });
});
