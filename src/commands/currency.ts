import { currentGuide } from "../content/index.ts";
import { tell } from "./tell.ts";

const DAY = 24 * 60 * 60 * 1000;

/** `npm run check:currency`: fails where a page is due for another review. */
await tell(() => {
  const { pages, day } = currentGuide();
  const due = pages.flatMap(({ file, data }) => {
    const next = new Date(Date.parse(data.reviewed) + data.reviewEvery * DAY)
      .toISOString()
      .slice(0, 10);
    return next < day ? [`${file}：最后核对${data.reviewed}，应在${next}以前再核对`] : [];
  });
  if (due.length > 0) {
    console.error(due.join("\n"));
    process.exitCode = 1;
  } else {
    console.log(`${pages.length}页都在核对期内。`);
  }
});
