import { describe, expect, it } from 'vitest';
import { nameOf } from './naming';

describe('a name for the API', () => {
  it('is made of the English label, and of nobody else’s', () => {
    expect(nameOf('Junior sales rep', 'role', new Set())).toBe('juniorSalesRep');
    expect(nameOf('Sales', 'role', new Set(['sales', 'sales2']))).toBe('sales3');
    expect(nameOf('2nd line', 'role', new Set())).toBe('ndLine');
    expect(nameOf('实习生', 'role', new Set())).toBe('role');
  });
});
