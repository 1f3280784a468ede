import { describe, expect, it } from 'vitest';
import { readHours, writeHours } from './hours';

describe('hours of a day', () => {
  it('are read as people write them, in both languages', () => {
    expect(readHours('9-12, 13:00–18:30')).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:30' },
    ]);
    expect(readHours('9：00至12：00、13：00～24：00')).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '24:00' },
    ]);
  });

  it('are none on a free day', () => {
    expect(readHours('  ')).toEqual([]);
  });

  it.each(['9', '9-25', '9:60-10', 'morning', '24:01-24:30'])('are not made up from %s', (text) => {
    expect(readHours(text)).toBeNull();
  });

  it('are written so that they can be read again', () => {
    const spans = [
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ];
    expect(readHours(writeHours(spans))).toEqual(spans);
  });
});
