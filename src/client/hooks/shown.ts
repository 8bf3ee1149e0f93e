import {
  createContext,
  type DependencyList,
  type EffectCallback,
  use,
  useEffect,
  useLayoutEffect,
} from 'react';

/** Whether the page around a component is shown; false in one that is rendered ahead. */
export const Shown = createContext(true);

/** An effect of a page that is shown: a page that is rendered ahead has it from the step that shows it on. */
export function useShownEffect(effect: EffectCallback, dependencies: DependencyList): void {
  const shown = use(Shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the effect depends on
  useEffect(() => (shown ? effect() : undefined), [shown, ...dependencies]);
}

/** The same before the page is painted. */
export function useShownLayoutEffect(effect: EffectCallback, dependencies: DependencyList): void {
  const shown = use(Shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the effect depends on
  useLayoutEffect(() => (shown ? effect() : undefined), [shown, ...dependencies]);
}
