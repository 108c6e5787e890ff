import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentFolder } from "../content/index.ts";
import { loadLawLibrary, verifyLaw, type OfficialInstrument } from "../law/index.ts";
import { tell } from "./tell.ts";

/** `npm run law:verify -- <provisions.json>`: compares the law library with official texts. */
await tell(() => {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new RangeError("用法：npm run law:verify -- <provisions.json>");
  if (!existsSync(path)) throw new RangeError(`没有${path}这个文件`);
  const folder = contentFolder();
  const library = loadLawLibrary(join(folder.path, "law"), `${folder.name}/law`);
  const official = JSON.parse(readFileSync(path, "utf8")) as OfficialInstrument[];
  const differences = verifyLaw(library, official);
  const quotes = library.instruments
    .flatMap(({ provisions }) => provisions)
    .filter(({ quote }) => quote !== undefined);
  if (differences.length > 0) {
    console.error(`${differences.join("\n")}\n\n共${differences.length}处不一致。`);
    process.exitCode = 1;
  } else {
    console.log(`${library.instruments.length}部法律的${quotes.length}条引文与官方文本一致。`);
  }
});
