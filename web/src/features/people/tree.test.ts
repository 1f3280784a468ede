import { describe, expect, it } from 'vitest';
import type { Team } from '@/api/people';
import { placesFor, treeOf } from './tree';

const team = (id: string, parent?: string): Team => ({
  id,
  name: id,
  parent: parent ? { id: parent, label: parent } : null,
  manager: null,
});
const teams = [team('west'), team('hangzhou', 'east'), team('east'), team('lake', 'hangzhou')];

describe('the tree of teams', () => {
  it('puts each team under the one it belongs to', () => {
    expect(treeOf(teams).map(({ team: it, depth }) => `${depth} ${it.name}`)).toEqual([
      '0 east',
      '1 hangzhou',
      '2 lake',
      '0 west',
    ]);
  });

  it('shows a team whose parent is out of sight at the top', () => {
    expect(treeOf([team('lost', 'nowhere')]).map(({ depth }) => depth)).toEqual([0]);
  });

  it('offers no place under the team itself or below it', () => {
    expect(placesFor(teams, 'east').map(({ id }) => id)).toEqual(['west']);
    expect(placesFor(teams, 'lake').map(({ id }) => id)).toEqual(['east', 'hangzhou', 'west']);
  });
});
