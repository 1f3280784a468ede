import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignInPolicy } from '@/api/people';
import { speakEnglish } from '@/testing';
import { PolicyForm } from './PolicyForm';

const policy = {
  version: 4,
  yourAddress: '10.1.2.3',
  password: { minLength: 10, forbidCommon: true, history: 0 },
  secondFactor: { required: 'none', roles: [], graceDays: 7, afterProvider: false },
  session: { idleMinutes: 60, longestHours: 24 },
  lockout: { freeAttempts: 4, accountsPerNetwork: 20 },
  addresses: { everybody: [], roles: { administrator: ['10.0.0.0/8'] } },
} as unknown as SignInPolicy;

const sent: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];

beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push({
      method: String(init.method),
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
    });
    return new Response(
      JSON.stringify({
        items: [
          { name: 'administrator', label: 'Administrator' },
          { name: 'salesperson', label: 'Salesperson' },
        ],
        next: null,
      }),
    );
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('from where people may come', () => {
  it('is said for everybody and for single roles', async () => {
    render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <PolicyForm policy={policy} />
      </QueryClientProvider>,
    );
    const administrators = await screen.findByLabelText('Networks for Administrator');
    expect(administrators.textContent).toBe('10.0.0.0/8');

    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    fireEvent.change(screen.getByLabelText('Networks for Salesperson'), {
      target: { value: '192.0.2.0/24, 2001:db8::/32' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({
        addresses: {
          everybody: [],
          roles: { administrator: ['10.0.0.0/8'], salesperson: ['192.0.2.0/24', '2001:db8::/32'] },
        },
      }),
    );
  });
});
