import type { Plugin } from 'vite';

/** `Link.displayName = "Link";`, as a line of its own. */
const nameForTools = /^[\w$]+\.displayName = "[^"]*";$/gm;
/** A call by which a component or a context is made and kept. */
const making = /(?<== )(?=React(?:\$\d+)?\.(?:createContext|forwardRef|memo)\()/g;

/**
 * Lets the bundler drop components of React Router that nobody uses. Each is made by a call and then given a name
 * for developers' tools: both could have effects as far as the bundler knows, so that links, forms and all that
 * they need would come along.
 */
export function leanerPackages(): Plugin {
  return {
    name: 'gigawatt:leaner-packages',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/.*\.m?js$/ },
      handler: (code) => ({
        code: code.replace(nameForTools, '').replace(making, '/* @__PURE__ */ '),
        map: null,
      }),
    },
  };
}
