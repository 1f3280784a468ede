import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';
import { placeOf } from './place';
import { runTour } from './running';
import { type StepName, stepOf, TOUR_STEPS, TOURS, tourOf } from './tours';

function sourcesIn(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(path);
      return /\.tsx$/.test(entry.name) && !/\.test\./.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

describe('the tours', () => {
  it('point at what the program has', () => {
    const sources = sourcesIn('src');
    const targets: ReadonlySet<string> = new Set(Object.values(TOUR_STEPS).map(({ target }) => target));
    expect([...targets].filter((each) => !sources.includes(`data-tour="${each}"`))).toEqual([]);
    const marked = [...sources.matchAll(/data-tour="([\w-]+)"/g)].map((match) => match[1] ?? '');
    expect(marked.filter((each) => !targets.has(each))).toEqual([]);
  });

  it('are short, and every step is on one of them', () => {
    for (const steps of Object.values(TOURS)) {
      expect(steps.length).toBeGreaterThanOrEqual(4);
      expect(steps.length).toBeLessThanOrEqual(7);
    }
    const used = new Set<StepName>(Object.values(TOURS).flat());
    expect(Object.keys(TOUR_STEPS).filter((name) => !used.has(name as StepName))).toEqual([]);
    expect(tourOf('marketer')).toBe('marketer');
    expect(tourOf('somebodys-own')).toBe('salesperson');
    expect(stepOf('toBoard').done).toEqual({ came: expect.any(RegExp) });
  });

  it('stand beside what they point at, within the screen', () => {
    expect(placeOf({ top: 100, left: 0, width: 200, height: 30 }, false, 1366, 768)).toEqual({
      left: 214,
      top: 100,
    });
    expect(placeOf({ top: 60, left: 300, width: 1000, height: 30 }, false, 1366, 768)).toEqual({
      left: 300,
      top: 104,
    });
    expect(placeOf(null, false, 1366, 768)).toEqual({ bottom: 24, right: 24 });
    expect(placeOf({ top: 700, left: 0, width: 90, height: 40 }, true, 390, 844)).toEqual({ top: 12 });
  });
});

const named = (name: string) =>
  anObject([aField('text', { name: 'name', label: { 'zh-CN': '名称', en: 'Name' } })], {
    name,
    label: { 'zh-CN': name, en: name },
    plural: { 'zh-CN': name, en: `${name}s` },
  });

describe('a tour that somebody is on', () => {
  const server: Answers = ({ path }) => {
    if (path.endsWith('/query')) return { items: [], next: null, total: 0 };
    if (path.startsWith('/views'))
      return {
        items: [],
        own: null,
        opening: null,
        tabs: [],
        hidden: [],
        may: { everyone: false, teams: [] },
      };
    if (path === '/imports') return { items: [] };
    if (path === '/bins' || path.startsWith('/recycle-bin')) return { items: [] };
    if (path === '/me/marks') return { marks: {} };
    if (path.startsWith('/me/marks/')) return {};
  };
  beforeAll(async () => void (await speakEnglish()));
  afterEach(() => {
    runTour(null);
    cleanup();
    vi.unstubAllGlobals();
  });

  it('goes on by keys and when a step was taken, ends by Escape, and is remembered at its end', async () => {
    const sent = visit('/settings/imports', [named('lead')], server, 'marketer');
    await screen.findByRole('heading', { name: 'Imports' });
    runTour('marketer');
    const card = await screen.findByRole('region', { name: 'Tour: A marketer’s day' });
    expect(card.textContent).toContain('Find the right people');
    expect(card.textContent).toContain('1 of 4'); // campaigns are not hers to see
    await waitFor(() => expect(window.location.pathname).toBe('/o/lead'));
    fireEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await waitFor(() => expect(screen.getByText('2 of 4')).toBeTruthy(), { timeout: 3_000 });

    runTour(null);
    await waitFor(() => expect(screen.queryByRole('region', { name: /Tour/ })).toBeNull());
    runTour('marketer');
    for (let at = 1; at <= 4; at++) {
      await screen.findByText(`${at} of 4`);
      fireEvent.keyDown(screen.getByRole('region', { name: /Tour/ }), { key: 'ArrowRight' });
    }
    await waitFor(() => expect(screen.queryByRole('region', { name: /Tour/ })).toBeNull());
    expect(sent.some(({ method, path }) => method === 'PUT' && path === '/me/marks/tour.marketer')).toBe(
      true,
    );
  });
});
