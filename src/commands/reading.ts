import { currentGuide, longSentences } from "../content/index.ts";
import { tell } from "./tell.ts";

const LIMIT = 60;

/** `npm run check:reading`: lists the sentences that want to be shorter. */
await tell(() => {
  const long = currentGuide()
    .pages.filter(({ locale }) => locale === "zh")
    .flatMap((page) => longSentences(page, LIMIT))
    .sort((a, b) => b.length - a.length);
  for (const { file, length, text } of long) console.log(`${length}字 ${file}：${text}`);
  console.log(`超过${LIMIT}个汉字的句子：${long.length}句。`);
});
