import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "dist.next/", ".astro/", ".cache/", "test-results/", "playwright-report/"] },
  tseslint.configs.strict,
  astro.configs.recommended,
);
