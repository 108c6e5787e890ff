import "./environment.ts";
import { dev } from "astro";

await dev({});
