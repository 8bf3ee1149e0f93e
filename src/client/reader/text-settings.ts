import { openStored, type Stored } from './stored.ts';

export const textSizes = [1, 2, 3, 4, 5] as const;
export const textFaces = ['serif', 'sans'] as const;
export const textWidths = ['narrow', 'normal', 'wide'] as const;
export const readingDepths = ['brief', 'standard', 'full'] as const;

/** How a reader likes to have text set, and how much of a story there is to be of it. */
export interface TextSettings {
  size: (typeof textSizes)[number];
  face: (typeof textFaces)[number];
  width: (typeof textWidths)[number];
  depth: (typeof readingDepths)[number];
}

export const paperSettings: TextSettings = { size: 2, face: 'serif', width: 'normal', depth: 'full' };

const stored = openStored('text', read);

/**
 * The reader's settings. What is stored stands in the document's `data-text` as it is, where the rules of tokens.css
 * find it: the script in the head (`theme.ts`) puts it there ahead of the first paint, and after a change in another
 * tab.
 */
export const textSettings: Stored<TextSettings> = {
  ...stored,
  set(settings) {
    stored.set(settings);
    // Also where nothing can be stored.
    document.documentElement.dataset.text = JSON.stringify(settings);
  },
};

/** What is missing or unknown is as the paper has it. */
function read(value: unknown): TextSettings {
  const { size, face, width, depth } = (value ?? {}) as Record<string, unknown>;
  return {
    size: textSizes.find((one) => one === size) ?? paperSettings.size,
    face: textFaces.find((one) => one === face) ?? paperSettings.face,
    width: textWidths.find((one) => one === width) ?? paperSettings.width,
    depth: readingDepths.find((one) => one === depth) ?? paperSettings.depth,
  };
}
