import { defineConfig } from "@playwright/test";

// The server is started with a home of its own, so that no word list of the user's is touched.
const port = 8093;

export default defineConfig({
  testDir: "tests",
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    browserName: "chromium",
    launchOptions: { executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] },
  },
  webServer: {
    command: `exec ../../redraft serve --port ${port} --words "$(mktemp -d)/words.txt"`,
    url: `http://127.0.0.1:${port}/v2/healthcheck`,
    timeout: 300_000,
  },
});
