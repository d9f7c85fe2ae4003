import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const WRONG = "We always walked the the dog.";
const RIGHT = "We always walked the dog.";
const problems = [];

test.beforeEach(async ({ page }) => {
  problems.length = 0;
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith("http://127.0.0.1:")) {
      problems.push(`asked for ${request.url()}`);
    }
  });
  await page.goto("/");
});

test.afterEach(() => {
  expect(problems).toEqual([]);
});

const editor = (page) => page.getByRole("textbox", { name: "Your text" });
const status = (page) => page.getByRole("status");
const findings = (page) => page.locator(".finding");

async function paste(page, pasted) {
  await editor(page).focus();
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", data);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, pasted);
}

test("one types, sees, accepts and undoes", async ({ page }) => {
  await editor(page).pressSequentially(WRONG);
  await expect(findings(page)).toHaveCount(1);
  await expect(findings(page)).toHaveText("the the");
  await expect(status(page)).toHaveText("1 finding.");
  await findings(page).click();
  const card = page.locator(".finding-card");
  await expect(card.getByRole("heading")).toBeVisible();
  await card.getByRole("button").first().click();
  await expect(page.locator(".cm-content")).toHaveText(RIGHT);
  await expect(findings(page)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".cm-content")).toHaveText(WRONG);
  await expect(findings(page)).toHaveCount(1);
});

test("the keyboard is enough", async ({ page }) => {
  await page.keyboard.type(`${WRONG} I definately agree.`);
  await expect(findings(page)).toHaveCount(2);
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Enter");
  await page.keyboard.press("F8");
  await page.keyboard.press("Alt+Enter");
  await expect(page.locator(".cm-content")).toHaveText(`${RIGHT} I definitely agree.`);
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
});

test("findings move with the text, and go when it is changed", async ({ page }) => {
  await page.keyboard.type(WRONG);
  await expect(findings(page)).toHaveCount(1);
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("😀 Zoë said: ");
  await expect(findings(page)).toHaveText("the the");
  await expect(status(page)).toHaveText("1 finding.");
  await expect(findings(page)).toHaveText("the the");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(findings(page)).toHaveCount(0);
});

test("what is ignored stays ignored, and words can be added", async ({ page }) => {
  await page.keyboard.type(`${WRONG} I definately agree.`);
  await expect(findings(page)).toHaveCount(2);
  await findings(page).first().click();
  await page.getByRole("button", { name: "Ignore" }).click();
  await expect(findings(page)).toHaveCount(1);
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Yes.");
  await expect(status(page)).toHaveText("1 finding.");
  await findings(page).first().click();
  await page.getByRole("button", { name: "Add to dictionary" }).click();
  await expect(findings(page)).toHaveCount(0);
  await expect(status(page)).toHaveText("Nothing found.");
  const words = await page.request.get("/v2/words");
  expect(await words.json()).toEqual({ words: ["definately"] });
  await page.request.post("/v2/words/delete", { form: { word: "definately" } });
});

test("a level finds more, and all can be accepted at once", async ({ page }) => {
  await page.keyboard.type("She go to school every days.");
  await expect(status(page)).toHaveText(/finding|Nothing/);
  const before = await findings(page).count();
  await page.getByLabel("Level").selectOption("eager");
  await expect.poll(() => findings(page).count()).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Accept all" }).click();
  await expect(page.locator(".cm-content")).toHaveText("She goes to school every day.");
});

test("a hostile text stays text", async ({ page }) => {
  const hostile = `<img src=x onerror="window.broken=1"> "><script>window.broken=1</script> ${WRONG} <b>teh</b> &lt;i&gt;`;
  await paste(page, hostile);
  await expect(status(page)).toHaveText(/finding|Nothing/);
  await page.keyboard.press("F8");
  await page.locator("#decoding summary").click();
  await expect(page.locator(".calls li").first()).toBeVisible();
  await expect(page.locator(".cm-content")).toHaveText(hostile);
  expect(await page.evaluate(() => window.broken)).toBeUndefined();
  expect(await page.locator("main img, main script, main b, #trace img, #trace b").count()).toBe(0);
});

test("5,000 words are checked", async ({ page }) => {
  test.setTimeout(180_000);
  const paragraph = Array.from({ length: 10 }, (_, i) => `Here are some words about the number ${i} and nothing else.`).join(" ");
  const long = Array.from({ length: 45 }, () => paragraph).join("\n\n");
  expect(long.split(/\s+/).length).toBeGreaterThan(4900);
  await paste(page, `${long}\n\n${WRONG}\n`);
  await expect(status(page)).toHaveText("1 finding.", { timeout: 120_000 });
  await page.keyboard.press("F8");
  await expect(findings(page)).toHaveText("the the");
  await expect(page.locator(".finding-card")).toBeVisible();
});

test("one sees how a sentence was decoded", async ({ page }) => {
  await page.keyboard.type(WRONG);
  await page.locator("#decoding summary").click();
  const calls = page.locator(".calls > li");
  await expect(calls.first()).toBeVisible();
  await expect(page.locator(".token.refused").first()).toBeVisible();
  await expect(page.getByText(/^\d+(\.\d+)? ms, \d+ calls?$/)).toHaveCount(2);
  const greedyCalls = await page.locator(".race").nth(1).innerText();
  expect(Number(greedyCalls.match(/(\d+) call/)[1])).toBeGreaterThan(await calls.count());
});

for (const scheme of ["light", "dark"]) {
  for (const [name, size] of Object.entries({ wide: { width: 1200, height: 900 }, narrow: { width: 380, height: 900 } })) {
    test(`axe finds nothing: ${scheme}, ${name}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize(size);
      await page.getByRole("button", { name: "Example" }).click();
      await page.getByLabel("Level").selectOption("eager");
      await expect(findings(page).first()).toBeVisible();
      await expect(status(page)).toHaveText(/finding/);
      await page.keyboard.press("F8");
      await page.locator("#decoding summary").click();
      await expect(page.locator(".calls > li").first()).toBeVisible();
      const result = await new AxeBuilder({ page }).analyze();
      expect(result.violations.map((each) => [each.id, each.nodes.map((node) => node.target)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
      if (process.env.SCREENSHOTS) {
        await page.screenshot({ path: `${process.env.SCREENSHOTS}/page-${scheme}-${name}.png`, fullPage: true });
      }
    });
  }
}
