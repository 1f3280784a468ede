import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { canListen, listen } from '@/api/events';
import { keys } from '@/api/keys';
import { Refreshing } from './refreshing';
import { useWatched } from './watched';

const AGAIN_MS = 30_000;

interface Line {
  /** New as the page itself is: what it shows was just asked for. */
  state: 'new' | 'open' | 'broken';
  /** What it watches. */
  watched: string;
  close: () => void;
}

/** Keeps what the page shows in step with what others do, and with other pages of the same person. Shows nothing. */
export function Live() {
  const client = useQueryClient();
  const watch = useWatched();
  const visible = useVisible();
  const [tries, setTries] = useState(0);
  const line = useRef<Line>({ state: 'new', watched: '', close: () => {} });

  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once more whenever the count goes up
  useEffect(() => {
    if (!visible || !canListen()) return;
    const refreshing = new Refreshing(client);
    const before = line.current.close;
    let opened = false;
    let timer = 0;
    const close = listen(watch, {
      onOpen: () => {
        // The line before stays until this one stands, so that nothing is missed in between.
        before();
        if (opened || line.current.state === 'broken') refreshing.all();
        else refreshing.catchUp(line.current.watched, watch);
        opened = true;
        line.current.watched = watch;
        line.current.state = 'open';
      },
      onNews: (news) => refreshing.hear(news),
      onRefused: () => {
        before();
        line.current.state = 'broken';
        // If the session is over, this is how the page hears of it.
        void client.invalidateQueries({ queryKey: keys.unread });
        timer = window.setTimeout(() => setTries((count) => count + 1), AGAIN_MS * (1 + Math.random()));
      },
    });
    line.current.close = close;
    return () => {
      window.clearTimeout(timer);
      refreshing.stop();
    };
  }, [client, watch, visible, tries]);

  // A page that nobody sees needs no line: browsers have only a few for each server.
  useEffect(() => {
    const current = line.current;
    if (!visible) {
      current.close();
      current.state = 'broken';
    }
    return () => {
      if (visible) current.close();
    };
  }, [visible]);
  return null;
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState !== 'hidden');
  useEffect(() => {
    const look = () => setVisible(document.visibilityState !== 'hidden');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return visible;
}
