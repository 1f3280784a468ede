import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Provider } from '@/api/sso';
import { speakEnglish } from '@/testing';
import { emptyDraft } from './draft';
import { ProviderButtons } from './ProviderButtons';
import { SsoScreen } from './SsoScreen';
import { signInProblem } from './signInProblem';

const keycloak: Provider = {
  id: 'p1',
  kind: 'openId',
  version: 3,
  hasSecret: true,
  addresses: { callback: 'https://crm.example.com/callback' },
  settings: { ...emptyDraft('openId', 'https://crm.example.com'), name: 'Keycloak', secret: null },
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}
const sent: Sent[] = [];
let answers: Record<string, { readonly status: number; readonly body: unknown }>;

beforeAll(speakEnglish);
beforeEach(() => {
  sent.length = 0;
  answers = { 'GET /identity-providers': { status: 200, body: { items: [keycloak] } } };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const path = url.replace('/api/v1', '');
    sent.push({
      method: String(init.method),
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
    });
    const answer = answers[`${init.method} ${path}`] ?? { status: 200, body: { items: [] } };
    return new Response(JSON.stringify(answer.body), { status: answer.status });
  });
});
afterEach(cleanup);

const show = (what: React.ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {what}
    </QueryClientProvider>,
  );

describe('the page of providers', () => {
  it('shows what the provider has to know of us, and whether it answers', async () => {
    answers['POST /identity-providers/p1/trial'] = {
      status: 200,
      body: { passed: false, problems: ['The secret is wrong.'] },
    };
    show(<SsoScreen />);

    expect(await screen.findByDisplayValue('https://crm.example.com/callback')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Test' }));

    expect(await screen.findByText('The secret is wrong.')).toBeTruthy();
  });

  it('writes a provider down and says at each box what is wrong', async () => {
    answers['POST /identity-providers'] = {
      status: 422,
      body: {
        code: 'definitionMissing',
        problems: [{ field: 'openId.issuer', code: 'definitionMissing', detail: 'This is missing.' }],
      },
    };
    show(<SsoScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Add OpenID Connect' }));
    const dialog = within(await screen.findByRole('dialog'));

    fireEvent.change(dialog.getByLabelText('Name*'), { target: { value: 'Company' } });
    fireEvent.change(dialog.getByLabelText('Client secret'), { target: { value: 'hush' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(dialog.getByLabelText('Issuer*').getAttribute('aria-invalid')).toBe('true'));
    const written = sent.find((it) => it.method === 'POST')?.body as Record<string, unknown>;
    expect(written).toMatchObject({ name: 'Company', secret: 'hush', address: window.location.origin });
  });

  it('keeps the secret that nobody typed anew', async () => {
    show(<SsoScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Change' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(sent.some((it) => it.method === 'PUT')).toBe(true));
    expect(sent.find((it) => it.method === 'PUT')?.body).not.toHaveProperty('secret');
  });

  it('shows a token for a directory once', async () => {
    answers['POST /tokens'] = { status: 201, body: { token: 'shuke_abc' } };
    show(<SsoScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Make a token' }));

    expect(await screen.findByDisplayValue('shuke_abc')).toBeTruthy();
    expect(sent.find((it) => it.path === '/tokens')?.body).toEqual({ name: 'SCIM', scopes: ['scim'] });
  });
});

describe('the sign-in page', () => {
  it('has a link for each way in, which knows where to go on', async () => {
    answers['GET /sign-in/providers'] = {
      status: 200,
      body: { items: [{ id: 'p1', name: 'Keycloak', address: '/api/v1/sign-in/providers/p1/start' }] },
    };
    show(<ProviderButtons next="/o/contact?sort=name" />);

    const link = await screen.findByRole('link', { name: 'Sign in with Keycloak' });
    expect(link.getAttribute('href')).toBe(
      '/api/v1/sign-in/providers/p1/start?next=%2Fo%2Fcontact%3Fsort%3Dname',
    );
  });

  it('says why a way in ended', () => {
    const t = ((key: string) => key) as never;
    expect(signInProblem('ssoUnknown', t)).toEqual(['sso.problem.ssoUnknown']);
    expect(signInProblem('<script>', t)).toEqual(['sso.problem.other']);
    expect(signInProblem(undefined, t)).toEqual([]);
  });
});
