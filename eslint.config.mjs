import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "dist.next/", ".astro/", ".cache/", "test-results/", "playwright-report/"] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // A number in a template reads as it is meant.
      "@typescript-eslint/restrict-template-expressions": "off",
    },
  },
);
