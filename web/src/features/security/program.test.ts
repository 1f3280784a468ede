import { expect, it } from 'vitest';
import { programOf } from './program';

it('says in two words with what somebody is signed in', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1';

  expect(programOf(chrome)).toBe('Chrome · Windows');
  expect(programOf(phone)).toBe('Safari · iOS');
  expect(programOf('curl/8.9')).toBe('curl/8.9');
});
