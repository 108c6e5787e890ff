import { defineConfig } from "@playwright/test";
import { findChromium } from "./src/commands/browser.ts";

const executablePath = findChromium();
const port = 4329;

export default defineConfig({
  testDir: "test/browser",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A busy machine can miss a moment; what fails twice is wrong, and the list says what needed a second try.
  retries: 1,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's own sandbox does not start for root, which is who runs in a container.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: `node src/commands/preview.ts --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
