import "./environment.ts";
import { parseArgs } from "node:util";
import { preview } from "astro";
import { outputFolder } from "./output.ts";

/** Serves the built site and prints its address: `node src/commands/preview.ts [--port 4321]`. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
await preview({ outDir: outputFolder(), server: { port: Number(values.port) } });
