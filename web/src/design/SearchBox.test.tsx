import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { SearchBox } from './SearchBox';

afterEach(cleanup);

function begin(text = '') {
  const onText = vi.fn();
  render(<SearchBox label="Search" text={text} onText={onText} />);
  const box = screen.getByRole<HTMLInputElement>('searchbox');
  box.focus();
  return { box, onText };
}

it('asks at once with Enter and gives the keys back to the page', () => {
  const { box, onText } = begin();
  fireEvent.change(box, { target: { value: 'Lotus' } });
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(onText.mock.calls).toEqual([['Lotus']]);
  expect(document.activeElement).toBe(document.body);
});

it('takes back what was typed with Escape', () => {
  const { box, onText } = begin('Lotus');
  fireEvent.keyDown(box, { key: 'Escape' });
  expect(onText.mock.calls).toEqual([['']]);
  expect(box.value).toBe('');
  expect(document.activeElement).toBe(document.body);
});

it('leaves keys to whatever composes characters', () => {
  const { box, onText } = begin();
  fireEvent.change(box, { target: { value: 'lian' } });
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(onText).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(box);
});
