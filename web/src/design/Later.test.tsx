import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from './Boundary';
import { later, quietly } from './Later';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Cannot be had the first time. */
function flaky() {
  const load = vi.fn(async () => ({ default: () => <p>There it is</p> }));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  return load;
}

describe('a part that is loaded later', () => {
  it('is asked for anew after it could not be had, when it is needed again', async () => {
    const load = flaky();
    const Part = later(load);
    render(
      <Boundary
        fallback={(retry) => (
          <button type="button" onClick={retry}>
            Again
          </button>
        )}
      >
        <Suspense>
          <Part />
        </Suspense>
      </Boundary>,
    );
    const again = await screen.findByRole('button', { name: 'Again' });
    expect(load).toHaveBeenCalledTimes(1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(load).toHaveBeenCalledTimes(1);

    fireEvent.click(again);
    expect(await screen.findByText('There it is')).toBeTruthy();
  });

  it('of the shell leaves its place empty, and comes with the next thing that is done', async () => {
    const load = flaky();
    const Part = quietly(load);
    render(<Part />);
    await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    expect(screen.queryByText('There it is')).toBeNull();

    await waitFor(() => {
      fireEvent.keyDown(window, { key: 'a' });
      expect(screen.getByText('There it is')).toBeTruthy();
    });
    expect(load).toHaveBeenCalledTimes(2);
  });
});
