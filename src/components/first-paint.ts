/**
 * What a page runs and declares before it is first painted. Both stand in the page itself, so that nothing has to
 * be waited for; the content security policy allows exactly these texts, by their hash.
 */

/** Where the reader's display choices are kept: `{ theme?: "light" | "dark", text?: "large" | "larger" }`. */
export const DISPLAY_KEY = "biantu-display";

/** Applies the reader's choices to the root element. A store that is closed or spoilt changes nothing. */
export const APPLY_DISPLAY = `try{const c=JSON.parse(localStorage.getItem("${DISPLAY_KEY}")),d=document.documentElement.dataset;if(/^(light|dark)$/.test(c.theme))d.theme=c.theme;if(/^larger?$/.test(c.text))d.text=c.text}catch{}`;

/** Lets the browser fetch a page when the reader is about to open it. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: "/*" }, { not: { href_matches: ["/downloads/*", "/search/*"] } }],
      },
      eagerness: "moderate",
    },
  ],
});
