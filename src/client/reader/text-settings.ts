import { sharedPrefix } from './has-stored.ts';
import { openStored, type Stored } from './stored.ts';

export const textSizes = [1, 2, 3, 4, 5] as const;
export const textFaces = ['serif', 'sans'] as const;
export const textWidths = ['narrow', 'normal', 'wide'] as const;
export const readingDepths = ['takeaways', 'full'] as const;

/** The reader's typography, and how much of a story is shown. */
export interface TextSettings {
  size: (typeof textSizes)[number];
  face: (typeof textFaces)[number];
  width: (typeof textWidths)[number];
  depth: (typeof readingDepths)[number];
}

export const defaultTextSettings: TextSettings = { size: 2, face: 'serif', width: 'normal', depth: 'full' };

const stored = openStored('text', parseSettings, sharedPrefix);

/**
 * The reader's settings. Their JSON is the document's `data-text`, which tokens.css matches; `theme.ts` sets it before
 * the first paint and after a change in another tab.
 */
export const textSettings: Stored<TextSettings> = {
  ...stored,
  set(settings) {
    stored.set(settings);
    // Works without storage too.
    document.documentElement.dataset.text = JSON.stringify(settings);
  },
};

/** Missing or unknown values become the defaults. */
function parseSettings(value: unknown): TextSettings {
  const { size, face, width, depth } = (value ?? {}) as Record<string, unknown>;
  return {
    size: textSizes.find((one) => one === size) ?? defaultTextSettings.size,
    face: textFaces.find((one) => one === face) ?? defaultTextSettings.face,
    width: textWidths.find((one) => one === width) ?? defaultTextSettings.width,
    depth: readingDepths.find((one) => one === depth) ?? defaultTextSettings.depth,
  };
}
