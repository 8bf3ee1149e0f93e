import type { Plugin, Rolldown } from 'vite';

interface ChunkGroup {
  name: string;
  packages?: string[];
  /** relative to `src` */
  files: string[];
}

/**
 * How the browser's script is split. React is evaluated apart from the rest, in a task of its own, together with small
 * helpers that features share. Small parts that pages share come together: each alone is hardly a packet.
 */
const groups: ChunkGroup[] = [
  {
    name: 'react',
    packages: ['react', 'react-dom', 'scheduler'],
    files: [
      'client/app/hydrate.ts',
      'client/hooks/use-hydrated.ts',
      'client/reader/has-stored.ts',
      'lib/browser/history-entry.ts',
      'lib/text/unspaced-scripts.ts',
    ],
  },
  {
    name: 'listing-parts',
    files: [
      'client/components/lists/pagination.tsx',
      'client/components/lists/pagination.module.css',
      'client/components/lists/topic-bar.tsx',
      'client/components/lists/topic-bar.module.css',
    ],
  },
  {
    name: 'page-parts',
    files: [
      'client/components/article/takeaways.tsx',
      'client/components/article/takeaways.module.css',
      'client/components/common/disclosure.tsx',
      'client/components/common/disclosure.module.css',
      'client/components/common/part-heading.tsx',
      'client/components/common/part-heading.module.css',
      'client/components/common/text-button.module.css',
      'client/components/common/toggle-all.tsx',
      'client/hooks/use-disclosures.ts',
      'lib/text/end-sentence.ts',
    ],
  },
  {
    name: 'cards',
    files: [
      'client/components/lists/story-grid.tsx',
      'client/components/lists/story-grid.module.css',
      'client/components/lists/tag-list.tsx',
      'client/components/lists/tag-list.module.css',
      'client/components/story/cover.tsx',
      'client/components/story/cover.module.css',
      'client/components/story/kicker.tsx',
      'client/components/story/kicker.module.css',
      'client/components/story/story-card.tsx',
      'client/components/story/story-card.module.css',
      'client/components/story/story-note.tsx',
      'client/components/story/story-note.module.css',
      'client/components/story/story-picture.tsx',
      'client/components/story/story-picture.module.css',
      'domain/covers/cover-art.ts',
      'domain/covers/motifs.ts',
      'lib/hash.ts',
    ],
  },
  {
    name: 'reader',
    packages: ['valibot'],
    files: [
      'client/reader/history.ts',
      'client/reader/kept-card.ts',
      'client/reader/saved.ts',
      'client/reader/stored-shapes.ts',
      'client/reader/topics.ts',
    ],
  },
  {
    // What starts when the browser is idle: the entry would have to name each of these small files.
    name: 'offline',
    files: [
      'client/app/follow-offline.ts',
      'client/reader/offline/cache-names.ts',
      'client/reader/offline/page-caches.ts',
      'client/reader/offline/stories-here.ts',
      'client/reader/offline/visited-pages.ts',
      'client/reader/offline/worker-link.ts',
    ],
  },
];

/** Every file that a group names, relative to `src`. */
export const groupedFiles = groups.flatMap(({ files }) => files);

/** The groups as Rolldown takes them. */
export const chunkGroups = groups.map(({ name, packages = [], files }) => ({
  name,
  test: patternOf(packages, files),
  // A file that others of the group import stays where it is: the order of chunks is the order of style rules.
  ...(name !== 'react' && { includeDependenciesRecursively: false }),
}));

function patternOf(packages: readonly string[], files: readonly string[]): RegExp {
  const paths = [...packages.map((name) => `node_modules/${name}/`), ...files.map((file) => `src/${file}$`)];
  return new RegExp(paths.join('|').replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'));
}

/** https://v8.dev/blog/explicit-compile-hints: it has to be what a script begins with. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Tells V8 to compile all functions of a script while it arrives, beside the page's own work, instead of each when it
 * is first called: for the application and what most readers see of it. Of the rest nobody knows whether it is going
 * to be used.
 * The hash in a file's name does not cover the line, which is the same in all builds.
 */
export function hintToCompile(): Plugin {
  return {
    name: 'gigawatt:compile-hints',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      // Vite puts the list of what a script needs before it.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && isUsual(file)) file.code = hint + file.code;
        }
      },
    },
  };
}

function isUsual({ name, isEntry }: Rolldown.OutputChunk): boolean {
  return isEntry || ['react', 'cards', 'front-page', 'listing-page', 'article-page'].includes(name);
}
