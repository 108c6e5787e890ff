import { writeFileSync } from "node:fs";
import { contentFolder, loadGuide } from "../../src/content/index.ts";
import { parseDay, type Day } from "../../src/law/index.ts";
import {
  compileWith,
  editionJob,
  editionsOf,
  isEdition,
  type Engine,
} from "../../src/print/index.ts";
import { previewOf } from "../../src/print/preview.ts";
import { Threads } from "../../src/print/threads.ts";

/**
 * One measured run in a process of its own, because Typst keeps what it has laid out:
 * `node ours.ts threads`, `native` or `wasm` for all editions, `one <edition> <file>` for one.
 * Prints seconds on the clock and of all processors, texts read and fonts not yet.
 */
const [what = "threads", edition = "", out = ""] = process.argv.slice(2);
const guide = loadGuide(contentFolder(), parseDay("2026-11-22") as Day);
const jobOf = (id: Parameters<typeof editionJob>[2]) =>
  editionJob(guide, "zh", id, { site: "https://biantu.example/" });

const started = performance.now();
const used = process.cpuUsage();
if (what === "one" && isEdition(edition)) {
  const { pdf } = await compileWith("native", jobOf(edition), { accessible: true });
  writeFileSync(out, pdf);
} else if (what === "threads") {
  const threads = new Threads();
  await Promise.all(
    editionsOf(guide, "zh").map(async (id) => previewOf((await threads.compile(jobOf(id))).cover)),
  );
} else {
  for (const id of editionsOf(guide, "zh")) await compileWith(what as Engine, jobOf(id));
}
const { user, system } = process.cpuUsage(used);
console.log(
  JSON.stringify({ seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 }),
);
