import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { TypedAhead } from './TypedAhead';

afterEach(cleanup);

it('takes letters before the page does, and leaves it the rest', () => {
  let typed = '';
  const onClose = vi.fn();
  const page = vi.fn();
  window.addEventListener('keydown', page);
  const onType = (change: (typed: string) => string) => {
    typed = change(typed);
  };
  render(<TypedAhead label="Jump" onType={onType} onClose={onClose} />);

  for (const key of ['w', 'a', 'x', 'Backspace', ' ', 'l']) fireEvent.keyDown(document.body, { key });
  expect(typed).toBe('wa l');
  expect(page).not.toHaveBeenCalled();

  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(page).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(onClose).toHaveBeenCalledOnce();
  window.removeEventListener('keydown', page);
});
