import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { speakEnglish, visit } from '@/testing';
import { account, apprentice, lead, salesperson, sentTo, serverWith, user } from './testing';

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const server = serverWith({ roles: [salesperson, apprentice] });
const open = (path: string, answers = server) => visit(path, [account, lead, user], answers, 'administrator');

describe('the roles', () => {
  it('are told with how many people have them and where they come from', async () => {
    open('/settings/roles');
    const row = await screen.findByRole('link', { name: /Salesperson/ });

    expect(within(row).getByText('3 people')).toBeTruthy();
    expect(within(row).getByText('Standard')).toBeTruthy();
    expect(within(screen.getByRole('link', { name: /Apprentice/ })).getByText('Made here')).toBeTruthy();
  });

  it('are made as a copy of another', async () => {
    const sent = open('/settings/roles');
    fireEvent.click(await screen.findByRole('button', { name: 'New role' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Name in English'), { target: { value: 'Junior sales' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Create' }));

    await waitFor(() => expect(sentTo(sent, 'POST', '/roles')).toBeTruthy());
    expect(sentTo(sent, 'POST', '/roles')?.body).toMatchObject({
      name: 'juniorSales',
      label: { 'zh-CN': 'Junior sales', en: 'Junior sales' },
      objects: salesperson.objects,
      secret: 'masked',
    });
  });

  it('are not there for somebody without the right', async () => {
    visit('/settings/roles', [account], server, 'salesperson');
    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});

describe('a sharing rule', () => {
  it('is made of a condition, and what is wrong with it is said there', async () => {
    let wrong = true;
    const sent = open('/settings/roles?tab=rules', (request) => {
      const problem = { field: 'from.condition', code: 'unknownField', detail: 'There is no field nmae.' };
      const refusal = JSON.stringify({ code: 'unknownField', problems: [problem] });
      return request.method === 'POST' && wrong ? new Response(refusal, { status: 422 }) : server(request);
    });
    fireEvent.click(await screen.findByRole('button', { name: 'New rule' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByLabelText('Name*'), { target: { value: 'VIP' } });
    fireEvent.change(dialog.getByLabelText('Which ones'), { target: { value: 'condition' } });
    fireEvent.change(dialog.getByLabelText('Condition*'), { target: { value: "nmae == 'x'" } });
    fireEvent.change(dialog.getByLabelText('Last day'), { target: { value: '2099-12-31' } });
    fireEvent.change(dialog.getByLabelText('Role'), { target: { value: 'salesperson' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(dialog.getByLabelText('Condition*').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(dialog.getByText('There is no field nmae.')).toBeTruthy();
    wrong = false;
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Rule “VIP” saved')).toBeTruthy();
    expect(sent.findLast(({ method }) => method === 'POST')?.body).toEqual({
      name: 'VIP',
      object: 'account',
      from: { team: null, role: null, condition: "nmae == 'x'" },
      with: { team: null, role: 'salesperson' },
      edit: false,
      until: '2100-01-01T00:00:00.000Z',
    });
  });
});
