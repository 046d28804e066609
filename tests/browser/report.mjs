// The audit report as its readers use it. Prints "ok NAME" or "not ok NAME: why"; ends with 1 where one failed.
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.env.FOLDER;
const require = createRequire(folder + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const address = (name, hash = "") => pathToFileURL(`${folder}/${name}.html`).href + hash;
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

let passed = 0, failed = 0;
const check = (name, good, why = "") => {
  console.log(good ? `ok ${name}` : `not ok ${name}: ${why}`);
  if (good) passed++;
  else failed++;
};
const same = (name, found, wanted) =>
  check(name, JSON.stringify(found) === JSON.stringify(wanted), `${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });

// A page whose every complaint is kept.
async function open(name, hash = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", message => page.complaints.push(`console: ${message.text()}`));
  page.on("pageerror", error => page.complaints.push(`error: ${error.message}`));
  page.on("dialog", dialog => { page.complaints.push("dialog"); dialog.dismiss(); });
  page.on("request", request => { if (request.url().split("#")[0] !== address(name)) page.complaints.push(`request: ${request.url()}`); });
  await page.goto(address(name, hash));
  return page;
}
const quiet = (name, page) => check(name, page.complaints.length === 0, page.complaints.join("; "));
const unfold = page => page.evaluate(() => document.querySelectorAll("details").forEach(box => { box.open = true; }));
const shown = page => page.$$eval("#list > article", cards => cards.filter(card => !card.hidden).map(card => ({ ...card.dataset, id: card.id })));

// ---- both languages: complete in themselves, no complaint, nothing serious for axe ------------------------------
for (const [name, options] of [["zh", {}], ["en", {}], ["zh", { colorScheme: "dark" }], ["en", { viewport: { width: 390, height: 844 } }]]) {
  const label = `${name}${options.colorScheme ? " dark" : ""}${options.viewport ? " narrow" : ""}`;
  const page = await open(name, "", options);
  await page.screenshot({ path: `${folder}/${label.replace(" ", "-")}.png`, clip: { x: 0, y: 0, width: page.viewportSize().width, height: 4000 }, fullPage: true });
  await unfold(page);
  await page.evaluate(axe);
  const rules = options.colorScheme ? ["color-contrast", "link-in-text-block"] : null; // the rest does not depend on colours
  const result = await page.evaluate(only => window.axe.run(document, { resultTypes: ["violations"], ...(only && { runOnly: only }) }), rules);
  const serious = result.violations.filter(v => ["serious", "critical"].includes(v.impact));
  check(`${label}: axe finds nothing serious`, serious.length === 0,
    serious.map(v => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 120)} ${v.nodes[0].failureSummary}`).join("; "));
  check(`${label}: as wide as the window`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    await page.evaluate(() => `${document.documentElement.scrollWidth} > ${innerWidth}: ` + [...document.querySelectorAll("body *")]
      .filter(e => !e.closest(".wide, .vh, .skip") && e.getBoundingClientRect().right > innerWidth).slice(0, 3).map(e => e.outerHTML.slice(0, 80)).join(" ")));
  const lost = await page.$$eval("a[href^='#']", links => links.map(a => a.getAttribute("href")).filter(href => !document.getElementById(href.slice(1))));
  same(`${label}: every link leads somewhere`, lost, []);
  quiet(`${label}: no complaint, no request`, page);
  await page.context().close();
}

// ---- the filter --------------------------------------------------------------------------------------------------
{
  const page = await open("zh");
  const all = await shown(page);
  check("there are findings", all.length > 5, `${all.length}`);
  check("the filter is there", await page.isVisible("form.filter"));
  const text = async () => page.textContent("form.filter output");
  same("it counts", await text(), `显示 ${all.length} / ${all.length}`);

  await page.selectOption("[name=severity]", "warning");
  const warnings = await shown(page);
  check("by severity", warnings.length > 0 && warnings.length < all.length && warnings.every(card => card.severity === "warning"));
  same("it counts what is shown", await text(), `显示 ${warnings.length} / ${all.length}`);
  const hash = await page.evaluate(() => location.hash);
  same("the address tells the filter", hash, "#?severity=warning");

  await page.selectOption("[name=documents]", "2");
  const both = await shown(page);
  check("by severity and document", both.length < warnings.length && both.every(card => card.severity === "warning" && card.documents.split(" ").includes("2")));
  await page.click("form.filter button[type=reset]");
  await page.waitForFunction(n => [...document.querySelectorAll("#list > article")].filter(card => !card.hidden).length === n, all.length);
  check("reset shows all", true);

  const rule = all.at(-1).rule;
  await page.selectOption("[name=rule]", rule);
  same("by rule", (await shown(page)).map(card => card.id), all.filter(card => card.rule === rule).map(card => card.id));
  await page.selectOption("[name=rule]", "");
  const indicator = all[0].indicators.split(" ")[0];
  await page.selectOption("[name=indicators]", indicator);
  same("by indicator", (await shown(page)).map(card => card.id), all.filter(card => card.indicators.split(" ").includes(indicator)).map(card => card.id));
  await page.selectOption("[name=indicators]", "");
  await page.selectOption("[name=size]", "0.05");
  const large = await shown(page);
  check("by size", large.length > 0 && large.every(card => parseFloat(card.size) >= 0.05));
  await page.selectOption("[name=size]", "");

  const word = await page.$eval("#list > article mark", mark => mark.textContent);
  await page.fill("[name=text]", word);
  const found = await page.$$eval("#list > article", cards => cards.filter(card => !card.hidden).map(card => card.textContent));
  check("by text", found.length > 0 && found.every(card => card.toLowerCase().includes(word.toLowerCase().split(/\s+/)[0])));
  await page.fill("[name=text]", "no such words anywhere");
  same("by text that is nowhere", (await shown(page)).length, 0);
  await page.fill("[name=text]", "");

  await page.selectOption("[name=order]", "size");
  const sizes = (await shown(page)).map(card => parseFloat(card.size || "-1"));
  check("largest first", sizes.every((size, i) => i === 0 || sizes[i - 1] >= size), sizes.join(" "));
  await page.selectOption("[name=order]", "severity");
  const ranks = (await shown(page)).map(card => ["error", "warning", "info", "waived"].indexOf(card.severity));
  check("gravest first", ranks.every((rank, i) => i === 0 || ranks[i - 1] <= rank));
  await page.selectOption("[name=order]", "");
  same("as they stand", (await shown(page)).map(card => card.id), all.map(card => card.id));
  quiet("the filter does not complain", page);
  await page.context().close();

  const again = await open("zh", hash);
  same("an address with a filter shows the same", (await shown(again)).map(card => card.id), warnings.map(card => card.id));

  // a link to a finding that the filter hides
  const hidden = all.find(card => card.severity !== "warning").id;
  await again.evaluate(id => { location.hash = id; }, hidden);
  await again.waitForFunction(id => {
    const box = document.getElementById(id).getBoundingClientRect();
    return box.height > 0 && box.top >= -1 && box.top < innerHeight;
  }, hidden);
  check("a link shows a finding that the filter hid", true);
  await again.context().close();

  const last = await open("zh", "#" + all.at(-1).id);
  check("a permanent link leads to its finding", await last.$eval("#" + all.at(-1).id, card => {
    const box = card.getBoundingClientRect();
    return card.matches(":target") && box.bottom > 0 && box.top < innerHeight;
  }));
  await last.context().close();
}

// ---- keyboard ----------------------------------------------------------------------------------------------------
{
  const page = await open("zh");
  await page.keyboard.press("Tab");
  same("the first stop skips to the content", await page.evaluate(() => document.activeElement.getAttribute("href")), "#main");
  check("a focused stop can be seen", await page.evaluate(() => document.activeElement.getBoundingClientRect().left >= 0));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  check("from there on inside the content", await page.evaluate(() => document.activeElement.closest("main") !== null));
  await page.focus("#agreements summary");
  await page.keyboard.press("Enter");
  check("a fold opens by keyboard", await page.$eval("#agreements details", box => box.open));
  const headings = await page.$$eval("h1,h2,h3,h4", list => list.map(h => +h.tagName[1]));
  check("headings skip no level", headings.every((level, i) => i === 0 ? level === 1 : level <= headings[i - 1] + 1), headings.join(""));
  await page.context().close();
}

// ---- without JavaScript ------------------------------------------------------------------------------------------
{
  const page = await open("zh", "", { javaScriptEnabled: false });
  check("without script: every finding is shown", await page.locator("#list > article").count() > 0 && await page.locator("#list > article[hidden]").count() === 0);
  check("without script: no filter that would do nothing", !(await page.isVisible("form.filter")));
  await page.click(".worst a");
  check("without script: links work", /#f-[0-9a-f]{16}$/.test(page.url()), page.url());
  await page.context().close();
}

// ---- texts that try to break out ---------------------------------------------------------------------------------
{
  const page = await open("hostile");
  await unfold(page);
  same("hostile: nothing of a text ran", await page.evaluate(() => window.broken), undefined);
  same("hostile: nothing of a text became an element", await page.evaluate(() =>
    [document.scripts.length, document.images.length, document.querySelectorAll("[onclick],[onload],[onerror]").length]), [1, 0, 0]);
  check("hostile: the text itself is there", (await page.textContent("#list")).includes("18%' onclick='window.broken=5'"));
  check("hostile: the unread file is named", (await page.textContent(".banner")).includes("gone<script>.txt"));
  check("hostile: the waiver is listed", (await page.textContent("#waivers")).includes("<b onclick=\"window.broken=7\">"));
  quiet("hostile: no complaint", page);
  // The policy holds even where markup would have come through.
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.broken = 9";
    document.body.append(script);
  });
  same("hostile: the policy stops what did not come with the page", await page.evaluate(() => window.broken), undefined);
  await page.context().close();
}

// ---- paper -------------------------------------------------------------------------------------------------------
{
  const page = await open("zh");
  const path = `${folder}/zh.pdf`;
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  check("what was folded is folded again after printing", await page.$eval("#agreements details", box => !box.open));
  let text = "";
  try {
    text = execFileSync("pdftotext", ["-layout", path, "-"], { maxBuffer: 1 << 26 }).toString();
  } catch {
    console.log("skip paper: pdftotext is not installed");
  }
  if (text) {
    const pages = text.split("\f");
    check("paper: the overview is the first page", pages[0].includes("概览") && pages[0].includes("核对的文件") && !pages[0].includes("下级目标"));
    check("paper: folded parts are printed", text.includes("文本中没有的数据") && /未核对[\s\S]*只出现一次/.test(text));
    check("paper: no filter", !text.includes("相对差额"));
  }
  await page.context().close();
}

await browser.close();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
