import type { Plugin } from 'vite';

/** A line such as `Link.displayName = "Link";`. */
const displayName = /^[\w$]+\.displayName = "[^"]*";$/gm;
/** A call that creates a component or a context. */
const creation = /(?<== )(?=React(?:\$\d+)?\.(?:createContext|forwardRef|memo)\()/g;

/**
 * Lets the bundler drop unused components of React Router. Without this it keeps them, since the calls that create
 * them and the assignments to `displayName` could have side effects.
 */
export function dropUnusedRouterComponents(): Plugin {
  return {
    name: 'gigawatt:drop-unused-router-components',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\/.*\.m?js$/ },
      handler: (code) => ({
        code: code.replace(displayName, '').replace(creation, '/* @__PURE__ */ '),
        map: null,
      }),
    },
  };
}
