import "./environment.ts";
import { parseArgs } from "node:util";
import { preview } from "astro";

/** Serves `dist/` and prints its address: `node src/commands/preview.ts [--port 4321]`. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
await preview({ server: { port: Number(values.port) } });
