import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/{print,commands,site,browser}/**"],
          setupFiles: ["test/property-seed.ts"],
          // The modules under test keep no state, and loading them anew for each file took most of the time.
          isolate: false,
        },
      },
      // Compiles PDFs: slower than the units.
      {
        test: {
          name: "print",
          include: ["test/print/**/*.test.ts"],
          testTimeout: 120_000,
          setupFiles: ["test/property-seed.ts"],
        },
      },
      // Runs the real commands.
      {
        test: { name: "commands", include: ["test/commands/**/*.test.ts"], testTimeout: 120_000 },
      },
      // Reads `dist/`: run `npm run build` first.
      { test: { name: "site", include: ["test/site/**/*.test.ts"], testTimeout: 60_000 } },
    ],
  },
});
