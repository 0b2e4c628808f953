// Every page driven by the keyboard alone in a real browser, under the server's policy; axe-core in both themes.
import { expect, test } from "vitest";
import { focused, inBrowser, press, search } from "./browser.ts";

const ROWS = 100_000;

inBrowser("the pages, by keyboard alone", ({ serve, openPage, findings }) => {
  test("ledger: search, walk the rows, open one in the Reader, come back to it", async () => {
    const { page, wrong } = await openPage("/ledger");
    await press(page, "/");
    await page.keyboard.type("event:kill");
    await press(page, "Enter", "Escape");
    await page.waitForURL(/event=kill/);
    await page.getByText("2 claims").waitFor();
    await press(page, "j", "j");
    await expect
      .poll(() => focused(page))
      .toBe("Harbour Authority says: 3 people, killed, additional, asserted, 3 to 4 May 2031");
    await page.getByText("Fifteen people died in the Vessen fire", { exact: false }).waitFor();
    await press(page, "Enter");
    await page.waitForURL(/documents\/d_b2\?claim=c_b201/);
    await page.getByRole("complementary", { name: "Claim" }).getByText("On whose word").waitFor();
    expect(await page.title()).toBe("Vessen toll rises to 15, port says · Reportedly");
    await press(page, "Escape");
    await page.getByRole("complementary", { name: "About this report" }).waitFor();
    await press(page, "Escape");
    await page.waitForURL(/event=kill&row=1/);
    await expect.poll(() => focused(page)).toContain("3 people");
    expect(wrong).toEqual([]);
  });

  test("ledger: a facet and the query line are the same thing, and going back takes it away", async () => {
    const { page, wrong } = await openPage("/ledger");
    await page.getByRole("button", { name: /^Harbour Authority/ }).focus();
    await press(page, "Enter");
    await page.waitForURL(/source=Harbour\+Authority/);
    expect(await page.getByRole("searchbox").inputValue()).toBe('source:"Harbour Authority"');
    await page.getByText("4 claims").waitFor();
    await page.goBack();
    await page.getByText("13 claims", { exact: true }).waitFor();
    expect(await page.getByRole("searchbox").inputValue()).toBe("");
    expect(wrong).toEqual([]);
  });

  test("ledger: what the query line cannot mean is said, and changes nothing", async () => {
    const { page } = await openPage("/ledger");
    await press(page, "/");
    await page.keyboard.type("event:explode");
    await page.getByText(/event: takes/).waitFor();
    expect(search(page)).toBe("");
  });

  test("ledger: the last of 100,000 rows is one key away", async () => {
    const { page, wrong } = await openPage("/ledger", { at: await serve({ rows: ROWS }) });
    await press(page, "j", "End");
    const row = () => page.evaluate(() => document.activeElement?.getAttribute("aria-rowindex"));
    await expect.poll(row, { timeout: 10_000 }).toBe(String(ROWS + 1));
    await expect.poll(() => focused(page), { timeout: 10_000 }).not.toBe("Loading");
    expect(await page.locator("tr[data-index]").count()).toBeLessThan(80);
    expect(wrong).toEqual([]);
  });

  test("Reader: row and words light together, the panel opens, moves on and closes", async () => {
    const { page, wrong } = await openPage("/documents/d_a1");
    await press(page, "j", "j");
    expect(await focused(page)).toContain("Harbour Authority says: 3 dock workers");
    const lit = () => page.locator(".article [class*='lit-']").allTextContents();
    expect((await lit()).join("")).toBe("We believe that 3 of them were in the upper gallerysaidIlse Varn");
    expect(await page.locator(".article .lit-figure").allTextContents()).toEqual(["3"]);
    await press(page, "Enter");
    await page.waitForURL(/claim=c_a101/);
    const panel = page.getByRole("complementary", { name: "Claim" });
    await panel.getByText("Ilse Varn", { exact: true }).first().waitFor();
    await press(page, "ArrowDown");
    await page.waitForURL(/claim=c_a102/);
    await panel.getByText("figure 3 of 9").waitFor();
    await press(page, "Escape");
    await page.getByRole("heading", { name: "Marks" }).waitFor();
    expect(search(page)).toBe("");
    expect(await focused(page)).toContain("Ilse Varn says: about 340 people");
    await press(page, "m");
    await expect.poll(() => page.locator(".reader.bare").count()).toBe(1);
    expect(wrong).toEqual([]);
  });

  test("Reader: margin rows stand beside their words and none over another", async () => {
    const { page } = await openPage("/documents/d_a1");
    const boxes = await page
      .locator(".margin li")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()));
    expect(boxes.length).toBe(9);
    boxes.forEach((box, index) => {
      const above = boxes[index - 1];
      if (above) expect(box.top).toBeGreaterThanOrEqual(above.bottom);
    });
    const words = await page.locator(".article [data-claims~=c_a105]").first().boundingBox();
    expect(Math.abs((boxes[5]?.top ?? 0) - (words?.y ?? 0))).toBeLessThan(40);
  });

  test("Reader on a phone: rows under their paragraph, the panel over the page, focus back on its row", async () => {
    const { page, wrong } = await openPage("/documents/d_a1", { width: 390 });
    expect(await page.locator(".margin").count()).toBe(0);
    expect(await page.locator(".block .folded-rows .row").count()).toBe(9);
    await press(page, "j", "Enter");
    await page.getByRole("dialog", { name: "Claim" }).waitFor();
    await press(page, "Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => focused(page)).toContain("at least 12 dock workers");
    expect(wrong).toEqual([]);
  });

  test("add: a link is read stage by stage and lands in the Reader", async () => {
    const { page, wrong } = await openPage("/add");
    await page.getByLabel("Paste a link, a text, or drop a file").focus();
    await page.keyboard.type("https://gazette.example/fire");
    await press(page, "Tab", "Tab", "Enter");
    await page.waitForURL(/documents\/d_a1/);
    await page.getByRole("heading", { level: 1, name: /At least twelve missing/ }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("home without questions: a refusal says what happened and what to do, and the words are still there", async () => {
    const { page } = await openPage("/", { at: await serve({ bare: true }) });
    await page.getByLabel("Paste a link, a text, or drop a file").focus();
    await page.keyboard.type("https://unreachable.example/");
    await press(page, "Enter");
    await page.getByRole("alert").getByText("Check the address.").waitFor();
    expect(await page.getByRole("alert").textContent()).toContain("RPT_FETCH_FAILED");
    expect(await page.getByLabel("Paste a link, a text, or drop a file").inputValue()).toContain("unreachable");
  });

  test("an empty ledger offers the demo, and fills", async () => {
    const empty = await serve({ empty: true });
    const { page, wrong } = await openPage("/", { at: empty });
    await page.getByRole("button", { name: "Load the demo" }).focus();
    await press(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "People killed by the Halm dam break" }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("what another process adds shows by itself on an empty page, and on request on one with rows", async () => {
    const own = await serve({ empty: true });
    const { page, wrong } = await openPage("/ledger", { at: own });
    await page.getByRole("heading", { name: "The ledger is empty" }).waitFor();
    own.fill(true);
    await page.getByText("13 claims", { exact: true }).waitFor({ timeout: 15_000 });
    own.fill(false);
    await page.getByRole("button", { name: "Rows have changed: show" }).waitFor({ timeout: 15_000 });
    expect(await page.locator("tr[data-index]").count()).toBe(13);
    await page.getByRole("button", { name: "Rows have changed: show" }).focus();
    await press(page, "Enter");
    await page.getByRole("heading", { name: "The ledger is empty" }).waitFor();
    expect(wrong).toEqual([]);
  });

  test("the key list opens with ?, closes with Esc, and single keys can be switched off", async () => {
    const { page } = await openPage("/ledger");
    await press(page, "?");
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await page.getByRole("checkbox").focus();
    await press(page, " ", "Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await press(page, "?", "/");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("INPUT");
  });

  test("the theme is chosen with arrow keys and outlives a reload, without a flash", async () => {
    const { page } = await openPage("/ledger");
    await page.getByRole("radio", { name: "Theme as the system" }).focus();
    await press(page, "ArrowRight");
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await paper()).toBe("rgb(22, 21, 18)");
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    expect(await page.getByRole("radio", { name: "Dark theme" }).isChecked()).toBe(true);
  });

  test("sources: from the table to one source and its rows", async () => {
    const { page, wrong } = await openPage("/sources");
    await page.getByRole("link", { name: "Harbour Authority" }).focus();
    await press(page, "Enter");
    await page.getByRole("heading", { level: 1, name: "Harbour Authority" }).waitFor();
    await page.getByText("4 claims, 4 with a figure, in 2 documents", { exact: false }).waitFor();
    await press(page, "j", "Enter");
    await page.waitForURL(/documents\/d_a1\?claim=c_a100/);
    expect(wrong).toEqual([]);
  });

  test("the first Tab offers to skip to the page", async () => {
    const { page } = await openPage("/documents");
    await press(page, "Tab");
    expect(await focused(page)).toBe("Skip to the page");
    await press(page, "Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });

  /** Pages whose structure is another one on a phone. */
  const FOLDING = ["/", "/ledger?row=2", "/documents/d_a1", "/documents/d_a1?claim=c_a101", "/sources"];
  const PAGES = [...FOLDING, "/documents", "/documents/no-such", "/sources/Harbour%20Authority", "/add", "/nowhere"];
  test.each([
    ["light", 1440, PAGES],
    ["dark", 1440, PAGES],
    ["light", 390, FOLDING],
    ["dark", 390, FOLDING],
  ] as const)("axe-core finds nothing, %s theme, %i px", { timeout: 180_000 }, async (theme, width, pages) => {
    expect(await findings(pages, { theme, width })).toEqual([]);
  });
});
