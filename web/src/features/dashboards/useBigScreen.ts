import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

const REFRESH_MS = 60_000;

/** Fills the screen, dark, with numbers that keep themselves up to date; Esc leaves it. */
export function useBigScreen() {
  const client = useQueryClient();
  const [big, setBig] = useState(false);
  useEffect(() => {
    if (!big) return;
    const page = document.documentElement;
    const wasDark = page.classList.contains('dark');
    page.classList.add('dark');
    const left = () => {
      if (!document.fullscreenElement) setBig(false);
    };
    const escaped = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setBig(false);
    };
    document.addEventListener('fullscreenchange', left);
    document.addEventListener('keydown', escaped);
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['records'] }), REFRESH_MS);
    return () => {
      page.classList.toggle('dark', wasDark);
      document.removeEventListener('fullscreenchange', left);
      document.removeEventListener('keydown', escaped);
      clearInterval(timer);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, [big, client]);
  const enter = useCallback(() => {
    setBig(true);
    // Where a browser refuses, the dashboard fills its window.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, []);
  return { big, enter, leave: useCallback(() => setBig(false), []) };
}
