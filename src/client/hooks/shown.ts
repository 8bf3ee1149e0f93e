import {
  createContext,
  type DependencyList,
  type EffectCallback,
  use,
  useEffect,
  useLayoutEffect,
} from 'react';

/** False inside a prerendered page. */
export const Shown = createContext(true);

/** An effect that a prerendered page runs only once it is shown. */
export function useShownEffect(effect: EffectCallback, dependencies: DependencyList): void {
  const shown = use(Shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the effect depends on
  useEffect(() => (shown ? effect() : undefined), [shown, ...dependencies]);
}

/** The same as a layout effect. */
export function useShownLayoutEffect(effect: EffectCallback, dependencies: DependencyList): void {
  const shown = use(Shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the effect depends on
  useLayoutEffect(() => (shown ? effect() : undefined), [shown, ...dependencies]);
}
