import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { speakEnglish } from '@/testing';
import { bytesOf, textOf } from './passkeys';
import { SignInScreen } from './SignInScreen';

const sent: { path: string; body: unknown }[] = [];
let answers: { status: number; body: unknown }[] = [];
const entered = vi.fn();

const asks = (code: string, methods: readonly string[] = []) => ({
  status: 401,
  body: { code, detail: code, problems: [{ code, detail: code }], pending: 'p1', methods },
});
const opened = { status: 201, body: { user: { name: 'Maria' }, workspace: 'main' } };

beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => {
  sent.length = 0;
  entered.mockReset();
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (init.method === 'GET') return Promise.resolve(new Response('{"items":[]}'));
    sent.push({ path, body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined });
    const { status, body } = answers.shift() ?? { status: 500, body: {} };
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function signIn(...given: { status: number; body: unknown }[]) {
  answers = given;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SignInScreen corner={null} onEntered={entered} />
    </QueryClientProvider>,
  );
  fireEvent.change(screen.getByLabelText('Email'), { target: { value: 'maria@acme.example' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'correct horse' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('the way in', () => {
  it('is one step for somebody without a second factor', async () => {
    signIn(opened);

    await waitFor(() => expect(entered).toHaveBeenCalled());
    expect(sent).toEqual([
      { path: '/api/v1/session', body: { email: 'maria@acme.example', password: 'correct horse' } },
    ]);
  });

  it('goes on with the code for somebody whom a provider sent back', async () => {
    answers = [opened];
    window.history.replaceState(
      {},
      '',
      '/sign-in?problem=secondFactorRequired#pending=p9&methods=totp%2CrecoveryCode',
    );
    render(
      <QueryClientProvider client={new QueryClient()}>
        <SignInScreen corner={null} onEntered={entered} problem="secondFactorRequired" />
      </QueryClientProvider>,
    );

    fireEvent.change(screen.getByLabelText('Code'), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

    await waitFor(() => expect(entered).toHaveBeenCalled());
    expect(sent[0]?.body).toEqual({ pending: 'p9', code: '123456' });
    expect(window.location.hash).toBe('');
  });

  it('asks for the code of the app where one is due', async () => {
    signIn(asks('secondFactorRequired', ['totp', 'recoveryCode']), opened);

    fireEvent.change(await screen.findByLabelText('Code'), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

    await waitFor(() => expect(entered).toHaveBeenCalled());
    expect(sent[1]).toEqual({
      path: '/api/v1/session/second-factor',
      body: { pending: 'p1', code: '123456' },
    });
  });

  it('tells a wrong code beside its box and goes on asking', async () => {
    const wrong = {
      status: 401,
      body: {
        code: 'codeWrong',
        problems: [{ field: 'code', code: 'codeWrong', detail: 'The code is wrong' }],
      },
    };
    signIn(asks('secondFactorRequired', ['totp']), wrong);

    fireEvent.change(await screen.findByLabelText('Code'), { target: { value: '000000' } });
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

    expect(await screen.findByText('The code is wrong')).toBeTruthy();
    expect(entered).not.toHaveBeenCalled();
  });

  it('has a new password chosen where one was asked for', async () => {
    signIn(asks('passwordChangeRequired'), opened);

    fireEvent.change(await screen.findByLabelText('New password'), {
      target: { value: 'nine quiet harbours' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Save and continue' }));

    await waitFor(() => expect(entered).toHaveBeenCalled());
    expect(sent[1]?.path).toBe('/api/v1/session/password');
  });

  it('has a second factor set up before the first page, and shows the recovery codes', async () => {
    signIn(
      asks('secondFactorSetUpRequired'),
      { status: 200, body: { secret: 'ABCDEFGH', uri: 'otpauth://', qr: '<svg/>' } },
      { status: 201, body: { ...opened.body, recoveryCodes: ['aaaa-bbbb-cccc-dddd'] } },
    );

    fireEvent.change(await screen.findByLabelText('The code that the app shows now'), {
      target: { value: '123456' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Turn on' }));

    expect(await screen.findByText('aaaa-bbbb-cccc-dddd')).toBeTruthy();
    expect(entered).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'I have kept the codes' }));
    expect(entered).toHaveBeenCalled();
  });
});

it('turns the bytes of passkeys into text and back', () => {
  const bytes = Uint8Array.from([0, 250, 251, 252, 62, 63, 255]);

  expect(textOf(bytes.buffer)).toMatch(/^[\w-]+$/);
  expect(bytesOf(textOf(bytes.buffer))).toEqual(bytes);
});
