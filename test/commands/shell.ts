/** The environment of a reader's shell: what vitest adds for itself changes how Astro runs. */
export const shell: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE_ENV|VITEST.*|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/.test(name),
  ),
);
