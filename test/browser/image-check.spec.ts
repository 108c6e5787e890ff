import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { drawJpeg } from "../../src/tools/image-check/samples/picture.ts";
import { labelText, SAMPLES } from "../../src/tools/image-check/samples/samples.ts";
import * as w from "../../src/tools/image-check/samples/write.ts";

const PAGE = "/tools/image-check/";
const folder = mkdtempSync(join(tmpdir(), "image-check-"));
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const labelled = async () =>
  w.jpeg(await drawJpeg({ crack: true, width: 96 }), [
    w.xmpSegment(w.xmp([w.labelProperty(labelText("1"))])),
  ]);

function save(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function open(page: Page): Promise<void> {
  await page.goto(PAGE);
  await page.locator("image-check[data-ready]").waitFor();
}

const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

async function choose(page: Page, ...paths: string[]): Promise<void> {
  await page.getByLabel("选择文件").setInputFiles(paths);
}

test("a chosen file is read, with its label, its place and what to do next", async ({ page }) => {
  await open(page);
  await choose(page, save("a.jpg", await labelled()));
  const file = card(page, "a.jpg");
  await expect(file.getByRole("heading", { name: "明确的AI标识" })).toBeVisible();
  await expect(file).toContainText("隐式标识：属于AI生成合成");
  await expect(file).toContainText("JPEG APP1 XMP（第1块），从第");
  await expect(file).toContainText("91000000DEM0DATA01");
  await expect(file).toContainText("接下来做什么");
  await expect(file.locator(".ic-hash")).toHaveText(/^[0-9a-f]{64}$/);
  await expect(file.getByRole("heading", { level: 3 })).toBeFocused();
  await expect(page.getByRole("status").first()).toHaveText("读完1个文件。");
  await expect(page.locator(".ic-always")).toBeInViewport();
});

test("nothing here pronounces a judgement", async ({ page }) => {
  await open(page);
  for (const { file } of SAMPLES) await page.locator(`a[download="${file}"]`).click();
  await expect(page.getByRole("article")).toHaveCount(SAMPLES.length);
  for (const hash of await page.locator(".ic-hash").all())
    await expect(hash).toHaveText(/^[0-9a-f]{64}$/);
  const text = await page.locator(".ic-files").innerText();
  expect(text).not.toMatch(/\d+(?:\.\d+)?%|假图|造假|真图|骗子|鉴定为|概率/);
});

test("a file that says nothing is told so, with why", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "什么信息都没有" }).click();
  await expect(card(page, "nothing.jpg")).toContainText(
    "没有查到任何来源信息。聊天软件、截图、另存都会清掉它。这不说明图是真的，也不说明图是假的。",
  );
});

test("a preview that shows something else is put beside the picture, and one that does not is not", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("link", { name: "编辑过，小预览图没跟着改" }).click();
  const pair = card(page, "edited.jpg").locator(".ic-pair");
  await expect(pair.getByRole("img")).toHaveCount(2);
  await expect(pair).toContainText("文件里的小预览图");
  const scene = { crack: false, width: 640 };
  const same = w.jpeg(await drawJpeg(scene, 90), [
    w.exifSegment({
      main: [w.ascii(0x131, "x")],
      thumbnail: await drawJpeg({ ...scene, width: 160 }, 50),
    }),
  ]);
  await choose(page, save("same.jpg", same));
  await expect(card(page, "same.jpg")).toContainText("软件名");
  await page.waitForLoadState("networkidle");
  await expect(card(page, "same.jpg").locator(".ic-pair")).toHaveCount(0);
});

test("the place is folded until it is asked for", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "相机信息和位置" }).click();
  const value = card(page, "camera.jpg").getByText("GPSPosition");
  await expect(value).toBeHidden();
  await card(page, "camera.jpg").getByText("显示位置").click();
  await expect(value).toBeVisible();
});

for (const [name, make, words] of [
  ["renamed.png", labelled, "文件名的结尾和内容不符：内容是JPEG图片"],
  ["empty.jpg", async () => new Uint8Array(0), "这是一个空文件，0字节"],
  ["cut.jpg", async () => (await labelled()).subarray(0, 1300), "文件不完整"],
  ["letter.txt", async () => w.utf8("hello"), "不认识这种文件"],
] as const) {
  test(`${name} is told of in words`, async ({ page }) => {
    await open(page);
    await choose(page, save(name, await make()));
    await expect(card(page, name)).toContainText(words);
    await expect(page.getByLabel("选择文件")).toBeEnabled();
  });
}

test("a file of 2 GB is read in pieces, and its fingerprint when asked for", async ({ page }) => {
  const size = 2 * 1024 ** 3;
  const moov = w.box("moov", w.keysMeta({ AIGC: labelText("1") }, true));
  const ftyp = w.box("ftyp", "isom", w.u32be(512), "isom");
  const path = save("film.mp4", w.bytes(ftyp, w.u32be(size - ftyp.length - moov.length), "mdat"));
  truncateSync(path, size - moov.length);
  writeFileSync(path, moov, { flag: "a" });
  await open(page);
  await choose(page, path);
  const file = card(page, "film.mp4");
  await expect(file).toContainText("隐式标识：属于AI生成合成");
  await expect(file).toContainText("2,147,483,648字节");
  await expect(file.getByRole("button", { name: "计算指纹" })).toBeVisible();
});

test("dropping and pasting work like choosing", async ({ page }) => {
  await open(page);
  const bytes = [...(await labelled())];
  for (const kind of ["drop", "paste"] as const) {
    await page.evaluate(
      ({ kind, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], `${kind}.jpg`, { type: "image/jpeg" }));
        const event =
          kind === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      { kind, bytes },
    );
    await expect(card(page, `${kind}.jpg`)).toContainText("属于AI生成合成");
  }
  await page.evaluate(() => {
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: new DataTransfer(), bubbles: true }),
    );
  });
  await expect(page.getByRole("status").first()).toContainText("剪贴板里没有文件");
});

test("everything works by keyboard", async ({ page }) => {
  await open(page);
  await page.getByLabel("选择文件").focus();
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Enter").then(() => page.keyboard.press("Space"));
  await (await chooser).setFiles(save("keys.jpg", await labelled()));
  await expect(card(page, "keys.jpg").getByRole("heading", { level: 3 })).toBeFocused();
  const remove = card(page, "keys.jpg").getByRole("button", { name: "移除" });
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    if (await remove.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(page.getByLabel("选择文件")).toBeFocused();
});

test("several files are in one record, which can be saved as JSON and as text", async ({
  page,
}) => {
  await open(page);
  await choose(
    page,
    save("1.jpg", await labelled()),
    save("2.jpg", await drawJpeg({ crack: false, width: 96 })),
  );
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(page.getByRole("navigation", { name: "这次检查的文件" })).toContainText(
    "1.jpg：查到：明确的AI标识1处",
  );
  const saved = async (name: string) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    return readFileSync(await (await download).path(), "utf8");
  };
  const record = JSON.parse(await saved("存成JSON")) as {
    tool: { version: string };
    made: { time: string; zone: string };
    files: { name: string; size: number; sha256: string; report: { findings: { id: string }[] } }[];
  };
  expect(record.files.map(({ name }) => name)).toEqual(["1.jpg", "2.jpg"]);
  expect(record.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(record.files[0]?.report.findings.map(({ id }) => id)).toEqual(["label-1"]);
  expect(record.made.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(record.made.zone).not.toBe("");
  const text = await saved("存成文字");
  expect(text).toContain("1. 1.jpg");
  expect(text).toContain(`SHA-256：${record.files[1]?.sha256}`);
  expect(text).toContain("没有标识也不证明图是真的");
});

test("in print the record alone is left, with everything unfolded but the place", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event("beforeprint"));
    };
  });
  await open(page);
  await page.getByRole("link", { name: "相机信息和位置" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.getByRole("button", { name: "打印或存成PDF" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".ic-print-head")).toContainText("检查时间");
  await expect(page.getByText("容易伪造吗", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("GPSPosition")).toBeHidden();
  await expect(page.getByRole("heading", { name: "手机会先动你的文件" })).toBeHidden();
  await expect(page.getByRole("button", { name: "选择文件" })).toBeHidden();
});

test("HTML in any field is shown as text", async ({ page }) => {
  const script =
    "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">";
  const properties: w.Property[] = ["Credit", "Instructions"].map((name) => ({
    space: "http://ns.adobe.com/photoshop/1.0/",
    prefix: "photoshop",
    name,
    value: `Made with Google AI ${script}`,
  }));
  const evil = w.jpeg(await drawJpeg({ crack: true, width: 96 }), [
    w.xmpSegment(
      w.xmp([
        w.labelProperty(
          JSON.stringify({
            Label: script,
            ContentProducer: script,
            ProduceID: script,
            [script]: script,
          }),
        ),
        ...properties,
      ]),
    ),
    w.exifSegment({
      main: [
        w.ascii(0x131, script),
        w.ascii(0x10f, script),
        w.ascii(0x110, script),
        w.ascii(0x13b, script),
      ],
      exif: [w.ascii(0x9003, script), w.userComment(`Steps: 1, Sampler: ${script}`)],
    }),
    w.iptcSegment([
      [65, script],
      [110, script],
    ]),
    w.segment(0xfe, script),
  ]);
  const name = `${script}.jpg`.replaceAll("/", "");
  await open(page);
  await page.evaluate(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], name));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    { name, bytes: [...evil] },
  );
  const file = page.getByRole("article");
  await expect(file).toContainText("Stable Diffusion");
  await file.getByRole("button", { name: "全部字段" }).click();
  await expect(file.getByRole("heading", { name: "全部字段（由ExifReader读出）" })).toBeVisible();
  await expect(file).toContainText(`Software = ${script}`);
  expect(await file.locator("script").count()).toBe(0);
  expect(await file.locator("[onerror]").count()).toBe(0);
  expect(await page.title()).not.toBe("ran");
});

test("no request is made for a file, and it works without a network", async ({ page, context }) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("blob:")) asked.push(request.url());
  });
  for (const { file, make } of SAMPLES) await choose(page, save(file, await make()));
  await choose(
    page,
    save("a.pdf", w.pdf({ AIGC: `{"AIGC":${labelText("1")}}` })),
    save("a.mkv", w.matroska({ AIGC: labelText("1") })),
    save("a.docx", w.office("docx", { AIGC: labelText("1") })),
  );
  await expect(page.getByRole("article")).toHaveCount(SAMPLES.length + 3);
  await expect(page.getByText("隐式标识：属于AI生成合成")).toHaveCount(5);
  await expect(page.locator(".ic-hash").last()).toHaveText(/^[0-9a-f]{64}$/);
  // All that it needs came while nobody waited.
  expect(asked).toEqual([]);
});

test("the worker, too, can reach no other address", async ({ page }) => {
  await open(page);
  const blocked = await page.evaluate(async () => {
    const code =
      "fetch('https://example.com/').then(() => postMessage('sent'), () => postMessage('blocked'))";
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), {
      type: "module",
    });
    return new Promise((resolve) => {
      worker.onmessage = ({ data }) => {
        resolve(data);
      };
    });
  });
  expect(blocked).toBe("blocked");
});

test("the signature of content credentials is checked on request, in three facts", async ({
  page,
}) => {
  test.setTimeout(120_000);
  const signed = readFileSync("test/browser/fixture/adobe-20220124-C.jpg");
  const changed = Uint8Array.from(signed);
  // A byte of the picture itself.
  changed[changed.length - 2000] = (changed.at(-2000) ?? 0) ^ 1;
  await open(page);
  await choose(page, save("signed.jpg", signed), save("changed.jpg", changed));
  for (const [name, words] of [
    ["signed.jpg", "没有变"],
    ["changed.jpg", "变了：改过内容"],
  ] as const) {
    const file = card(page, name);
    await expect(file).toContainText("带有内容凭证（C2PA）");
    await file.getByRole("button", { name: /^核对内容凭证的签名/ }).click();
    await expect(file.getByRole("heading", { name: "内容凭证（C2PA）核对结果" })).toBeFocused({
      timeout: 60_000,
    });
    const facts = file.locator(".ic-credentials .facts").first();
    await expect(facts).toContainText(`签名以后，内容变没变${words}`);
    await expect(facts).toContainText("签名算得对不对对");
    await expect(facts).toContainText("不在名单上");
  }
});

test("credentials without a signature are told of without a judgement", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  const file = w.jpeg(await drawJpeg({ crack: true, width: 96 }), [w.c2paSegment("x")]);
  await choose(page, save("unsigned.jpg", file));
  await page.getByRole("button", { name: /^核对内容凭证的签名/ }).click();
  await expect(card(page, "unsigned.jpg").locator(".ic-c2pa")).toContainText(
    /没有核对成|没有找到可用的内容凭证/,
    { timeout: 60_000 },
  );
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`at 360 px, ${colorScheme}`, () => {
    test.use({
      viewport: { width: 360, height: 740 },
      colorScheme,
      hasTouch: true,
      isMobile: true,
    });
    test("results fit and axe finds nothing", async ({ page }) => {
      await open(page);
      await expect(page.getByLabel("拍一张")).toHaveAttribute("capture", "environment");
      for (const { file } of SAMPLES) await page.locator(`a[download="${file}"]`).click();
      await expect(page.getByRole("article")).toHaveCount(SAMPLES.length);
      await card(page, "camera.jpg").getByRole("button", { name: "全部字段" }).click();
      await expect(
        page.getByRole("heading", { name: "全部字段（由ExifReader读出）" }),
      ).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page explains itself and names other ways", async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator("image-check")).toContainText("要用JavaScript");
    await page
      .locator("image-check")
      .getByRole("link", { name: "不用这个页面，还能怎么查" })
      .click();
    await expect(page.getByRole("link", { name: "ExifTool" })).toBeInViewport();
    await expect(page.getByText("有标识不证明骗退款").first()).toBeVisible();
  });
});
