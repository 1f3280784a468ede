import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish, undo, visit } from '@/testing';
import { account, apprentice, lead, salesperson, sentTo, serverWith, user } from './testing';

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kept = { roles: [salesperson, apprentice] };
beforeEach(() => {
  kept.roles = [salesperson, apprentice];
});

const server = serverWith(kept);
const open = (answers = server, role = 'salesperson') =>
  visit(`/settings/roles/${role}`, [account, lead, user], answers, 'administrator');
const cell = (name: string) => screen.getByLabelText(name) as HTMLSelectElement;

describe('a role', () => {
  it('goes by what holds for all others until something else is said, and says what differs from the standard, until it is undone', async () => {
    const sent = open();
    expect((await screen.findByLabelText('Read: Accounts')) as HTMLSelectElement).toHaveProperty(
      'value',
      'team',
    );
    expect(screen.queryByLabelText('Read: Users')).toBeNull();
    fireEvent.change(cell('Read: Accounts'), { target: { value: 'all' } });

    expect(await screen.findByText('differs from the standard')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sentTo(sent, 'PATCH', '/roles/salesperson')).toBeTruthy());

    expect(sentTo(sent, 'PATCH', '/roles/salesperson')?.body).toEqual({
      objects: { account: { read: 'all', edit: 'own', can: ['create'] } },
    });
    expect(await screen.findByRole('button', { name: 'Back to the standard' })).toBeTruthy();

    await undo('Saved; it counts at once');
    await waitFor(() => expect(sent.filter(({ method }) => method === 'PATCH')).toHaveLength(2));
    expect(sent.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ objects: { account: null } });
  });

  it('has rights to single fields, and nobody can hide a name', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Fields of Accounts' }));
    const dialog = within(await screen.findByRole('dialog'));
    const options = (label: string) =>
      [...dialog.getByLabelText(label).querySelectorAll('option')].map((one) => one.textContent);

    expect(options('Name')).not.toContain('Hidden');
    expect(options('Phone')).toContain('Hidden');
    fireEvent.change(dialog.getByLabelText('Phone'), { target: { value: 'masked' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Done' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sentTo(sent, 'PATCH', '/roles/salesperson')?.body).toEqual({
        fields: { account: { phone: 'masked' } },
      }),
    );
  });

  it('is walked through with the arrows, and Tab stops in it once', async () => {
    open();
    const first = await screen.findByLabelText('Read: All other objects');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cell('Edit: All other objects'));
    fireEvent.keyDown(cell('Edit: All other objects'), { key: 'ArrowRight' });
    const create = screen.getByLabelText('Create: All other objects');
    expect(document.activeElement).toBe(create);
    fireEvent.keyDown(create, { key: 'ArrowDown' });

    const below = screen.getByLabelText('Create: Accounts');
    expect(document.activeElement).toBe(below);
    const stops = screen.getByRole('table').querySelectorAll('[tabindex="0"]');
    expect([...stops]).toEqual([below]);
  });

  it('keeps what was changed here when somebody else was faster', async () => {
    let refused = false;
    const newer = { ...salesperson, version: 9, functions: ['audit' as const] };
    open((request) => {
      if (request.method !== 'PATCH' || refused) return server(request);
      refused = true;
      kept.roles = [newer, apprentice];
      return new Response('{"code":"roleStale","detail":"Changed."}', { status: 409 });
    });
    fireEvent.change(await screen.findByLabelText('Read: Leads'), { target: { value: 'all' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Somebody else changed this role meanwhile')).toBeTruthy();
    expect(cell('Read: Leads').value).toBe('all');
    expect(screen.getByLabelText(/Audit log/).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByText('1 change')).toBeTruthy();
  });

  it('is found as it was left by whoever goes elsewhere before saving', async () => {
    open();
    fireEvent.change(await screen.findByLabelText('Read: Leads'), { target: { value: 'all' } });
    fireEvent.click(screen.getByRole('link', { name: 'All roles' }));
    fireEvent.click(await screen.findByRole('link', { name: /Salesperson/ }));

    expect((await screen.findByLabelText('Read: Leads')) as HTMLSelectElement).toHaveProperty('value', 'all');
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(cell('Read: Leads').value).toBe('team');
  });

  it('that somebody has stays, and says who has it', async () => {
    kept.roles = [salesperson, { ...apprentice, people: 1 }];
    const sent = open(server, 'apprentice');
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the role' }));

    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('Wu Min')).toBeTruthy();
    expect(dialog.queryByText('Eve')).toBeNull();
    expect(sent.some(({ method }) => method === 'DELETE')).toBe(false);
  });

  it('that nobody has goes, and comes back by undo', async () => {
    const sent = open(server, 'apprentice');
    fireEvent.click(await screen.findByRole('button', { name: 'Delete the role' }));
    await undo('Role “Apprentice” deleted');

    await waitFor(() => expect(sentTo(sent, 'POST', '/roles')).toBeTruthy());
    expect(sentTo(sent, 'DELETE', '/roles/apprentice')).toBeTruthy();
    expect(sentTo(sent, 'POST', '/roles')?.body).toMatchObject({
      name: 'apprentice',
      label: apprentice.labels,
    });
  });
});
