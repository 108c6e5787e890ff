// Astro reports usage to its makers unless it is told not to. The guide tracks nobody, its builders included.
process.env["ASTRO_TELEMETRY_DISABLED"] ??= "1";
