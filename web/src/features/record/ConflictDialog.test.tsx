import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { Values } from '@/api/records';
import { aField, anObject } from '@/fields/testing';
import { speakEnglish } from '@/testing';
import { ConflictDialog } from './ConflictDialog';

const object = anObject([aField('text', { name: 'name' }), aField('text', { name: 'city' })]);
const conflict = {
  wanted: { name: 'Mine', city: 'Ulm' },
  current: { id: 'r1', version: 2, name: 'Theirs', city: 'Bonn' },
};

const show = (onKeep: (values: Values) => Promise<void>) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ConflictDialog object={object} conflict={conflict} onClose={() => undefined} onKeep={onKeep} />
    </QueryClientProvider>,
  );

beforeAll(speakEnglish);
afterEach(cleanup);

describe('what two people changed at once', () => {
  it('is saved as it was chosen, field by field', () => {
    const onKeep = vi.fn(async () => undefined);
    show(onKeep);
    fireEvent.click(screen.getByRole('radio', { name: /Bonn/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save what I chose' }));
    expect(onKeep).toHaveBeenCalledWith({ name: 'Mine' });
  });

  it('stays as it was chosen where the server refuses it, with the reason at its field', async () => {
    const wrong = [{ field: 'name', code: 'x', detail: 'Such a name there is already.' }];
    const refusal = new ApiProblem(422, 'invalid', '', '', wrong);
    show(() => Promise.reject(refusal));
    fireEvent.click(screen.getByRole('radio', { name: /Bonn/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Save what I chose' }));

    expect(await screen.findByText('Such a name there is already.')).toBeTruthy();
    expect((screen.getByRole('radio', { name: /Bonn/ }) as HTMLInputElement).checked).toBe(true);
  });
});
