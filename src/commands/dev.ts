import "./environment.ts";
import { parseArgs } from "node:util";
import { dev } from "astro";

/** Serves the site while it is written, PDF included: `npm run dev [-- --port 4321]`. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });
await dev({ server: { port: Number(values.port) } });
