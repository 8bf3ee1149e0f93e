import { type ComponentType, useEffect, useState } from 'react';
import { lazyModule } from '#lib/browser/lazy-module.ts';
import { whenIdle } from '#lib/browser/when-idle.ts';
import type { StoryBarProps } from './story-bar.tsx';

const withStoryBar = lazyModule(() => import('./story-bar.tsx'));

/** The story bar, which loads when the browser is idle: it is out of view on a page that has just been opened. */
export function LazyStoryBar(props: StoryBarProps) {
  const [Bar, setBar] = useState<ComponentType<StoryBarProps>>();
  useEffect(() => {
    let hasLeft = false;
    whenIdle(() => hasLeft || withStoryBar(({ StoryBar }) => hasLeft || setBar(() => StoryBar)));
    return () => {
      hasLeft = true;
    };
  }, []);
  return Bar && <Bar {...props} />;
}
