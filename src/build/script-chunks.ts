import type { Plugin, Rolldown } from 'vite';

/** What parts of a group import stays where it is: rules of the stylesheet follow the order of chunks. */
const alone = { includeDependenciesRecursively: false };

/**
 * How the browser's script is cut. React comes apart from the rest, so that they are evaluated in two tasks
 * instead of one that is too long, and with it two helpers that some kinds of page share; small parts that
 * pages share come together, since each alone is hardly a packet.
 */
export const chunkGroups = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler)[\\/]|src[\\/](app[\\/]hydrate|lib[\\/](history-entry|use-hydrated))\.ts$/,
  },
  {
    name: 'listing-parts',
    test: /src[\\/]components[\\/](pagination|topic-bar)\.(tsx|module\.css)$/,
    ...alone,
  },
  {
    name: 'page-parts',
    test: /src[\\/](components[\\/](disclosure|part-heading|takeaways|text-button|toggle-all)\.(tsx|module\.css)|lib[\\/](end-sentence|use-disclosures)\.ts)$/,
    ...alone,
  },
  {
    name: 'cards',
    test: /src[\\/](components[\\/](cover|cover-art|kicker|story-card|story-grid|story-note|story-picture|tag-list)\.(ts|tsx|module\.css)|lib[\\/](cover-art|hash|motifs)\.ts)$/,
    ...alone,
  },
  {
    name: 'kept',
    test: /src[\\/]reader[\\/](history|kept-card|saved|stored-shapes|topics)\.ts$|node_modules[\\/]valibot[\\/]/,
    ...alone,
  },
  // Small parts of what begins when the browser is idle: each would be named in the application.
  {
    name: 'offline',
    test: /src[\\/](app|lib|reader)[\\/](cache-names|follow-offline|page-caches|stories-here|visited-pages|worker-link)\.ts$/,
    ...alone,
  },
];

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
