import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";

/** Reads many damaged files: `npm run fuzz [-- --count 50000 --seed 1]`. Ends with 1 if one fails. */
const { values } = parseArgs({
  options: { count: { type: "string", default: "50000" }, seed: { type: "string", default: "1" } },
});
const started = performance.now();
/** Memory in use: objects and the bytes outside of them. */
const memory = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
const before = memory();
let peak = before;
const watch = setInterval(() => (peak = Math.max(peak, memory())), 20);
const { files, damaged, slowest, failures } = await fuzz(Number(values.count), Number(values.seed));
clearInterval(watch);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${files}个文件（种子${values.seed}），${damaged}个认出损坏，最慢${slowest.toFixed(0)}毫秒，内存最多增加${((peak - before) / 1024 ** 2).toFixed(0)}MB，${failures.length}个出错，用时${seconds}秒。`,
);
for (const failure of failures.slice(0, 20)) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
